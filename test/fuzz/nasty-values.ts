import fc from 'fast-check'

const deep = (levels: number) => JSON.parse(`${'['.repeat(levels)}1${']'.repeat(levels)}`) as unknown

const texts = [
  ...[
    '',
    ' ',
    '\0',
    '\ud800',
    '\u202e',
    '\ufeff',
    'é'.normalize('NFD'),
    '👩‍👩‍👧‍👦'.repeat(50),
    'İstanbul ß ﷽',
    '\r\nX-Injected: 1',
  ],
  ...["'; drop table ledger; --", "' or '1'='1", '$1', '%s%n', '\\', "E'\\000'", '{"$gt":""}', '${7*7}', '{{7*7}}'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN', 'true'],
  ...[
    '../../../etc/passwd',
    'file:///etc/passwd',
    'http://169.254.169.254/',
    'javascript:alert(1)',
    '<script>alert(1)</script>',
  ],
  ...[
    '0000-00-00',
    '2026-02-30',
    '+275760-09-13',
    '-271821-04-20T00:00:00Z',
    '9999-12-31T23:59:59.999999999Z',
    '2026-W54',
    '25:61',
  ],
  ...[
    'RRULE:FREQ=SECONDLY',
    'FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2',
    'Etc/Nowhere',
    '00000000-0000-0000-0000-000000000000',
  ],
  ...['1'.repeat(400), 'a'.repeat(5_000), 'x'.repeat(70_000)],
]
const numbers = [0, -0, -1, 0.5, 1e-320, 2 ** 31, 2 ** 53, 2 ** 63, -(2 ** 63), 1e21, 1.7e308]
const others = [
  null,
  true,
  false,
  [],
  {},
  [[]],
  [null],
  { length: 1e9 },
  { toString: 1 },
  deep(500),
  Array(3_000).fill(0),
]
// By JSON.parse, since a literal would set the prototype instead of a key of that name.
const poisoned = ['{"__proto__":{"isOwner":true}}', '{"constructor":{"prototype":{"isOwner":true}}}'].map(
  (text) => JSON.parse(text) as unknown,
)

/** What no caller sends who means well: of any type, at the ends of what a type holds, or with something hidden in it. */
export const nastyValues: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>(...texts) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...numbers) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...others, ...poisoned) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
)

/** Whole bodies that are no JSON object of the contract, as they go over the line. */
export const nastyBodies: fc.Arbitrary<string | Buffer> = fc.oneof(
  fc.constantFrom<string | Buffer>(
    ...['', '{', 'null', '[]', '"text"', '0', '{"a":1}{"b":2}', '{"a":1,"a":2}', '{"a":1e999}', "{'a':1}", '{"a":NaN}'],
    ...['{"__proto__":{"isOwner":true}}', '{"a":{"constructor":{"prototype":{"isOwner":true}}}}', '\ufeff{}'],
    ...[`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, '['.repeat(100_000), `{"a":"${'x'.repeat(1_100_000)}"}`],
    ...[Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]), Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])],
    `{${Array.from({ length: 20_000 }, (_, index) => `"k${index}":${index}`).join()}}`,
  ),
  fc.json({ maxDepth: 6, stringUnit: 'binary' }),
)

/** Parts of an address that are already as they go over the line. */
export const nastyParts = fc.oneof(
  fc.constantFrom('%', '%zz', '%00', '%c3%28', '..%2f..%2fetc%2fpasswd', '%2e%2e', '*', '0', 'null', 'a'.repeat(3_000)),
  fc.constantFrom(...texts.filter((text) => text.length < 500)).map((text) => encodeURIComponent(text.toWellFormed())),
)
