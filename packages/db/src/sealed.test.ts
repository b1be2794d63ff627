import { randomBytes } from 'node:crypto'
import { erased, personal } from '@understudy/domain/personal'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chainHash, type LedgerEntry, noHash } from './ledger-entry.ts'
import { decrypt, encrypt, peopleIn, seal, unseal } from './sealed.ts'

const dana = '018f0000-0000-7000-8000-0000000000d1'
const eli = '018f0000-0000-7000-8000-0000000000e1'
const keys = new Map([
  [dana, randomBytes(32)],
  [eli, randomBytes(32)],
])
const keyOf = (person: string) => keys.get(person)
const body = { name: personal(dana, 'Dana Field'), contacts: [{ email: personal(eli, 'eli@example.org') }], count: 2 }

/** Every code point there is. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff })))
  .map((codePoints) => String.fromCodePoint(...codePoints))

describe('personal fields of an event', () => {
  test('are unreadable as stored and come back whole with their keys', () => {
    const stored = JSON.stringify(seal(body, keyOf))
    expect(stored).not.toMatch(/Dana|eli@/)
    expect(unseal(JSON.parse(stored), keyOf)).toEqual(body)
  })

  test('any text comes back as it was, wherever it stands', () => {
    fc.assert(
      fc.property(anyText, fc.jsonValue(), (text, rest) => {
        fc.pre(!JSON.stringify(rest).includes('"$'))
        const given = [rest, { deep: { leaf: personal(dana, text) } }]
        expect(unseal(seal(given, keyOf), keyOf)).toEqual(given)
      }),
    )
  })

  test('read as erased once their key is gone, and nobody else with them', () => {
    const stored = seal(body, keyOf)
    const withoutDana = (person: string) => (person === dana ? undefined : keyOf(person))
    expect(unseal(stored, withoutDana)).toEqual({ ...body, name: personal(dana, erased) })
  })

  test("do not open with another person's key, nor after a change of one byte", () => {
    const box = encrypt(keys.get(dana) as Buffer, Buffer.from('Dana'))
    expect(() => decrypt(keys.get(eli) as Buffer, box)).toThrow()
    for (let at = 0; at < box.length; at++) {
      const changed = Buffer.from(box)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      expect(() => decrypt(keys.get(dana) as Buffer, changed)).toThrow()
    }
  })

  test('name their people, sealed or not', () => {
    expect(peopleIn(body)).toEqual([dana, eli])
    expect(peopleIn(seal(body, keyOf))).toEqual([dana, eli])
  })

  test('are never stored without a key', () => {
    expect(() => seal(body, () => undefined)).toThrow('no key')
  })
})

describe('the hash of an event', () => {
  const entry: Omit<LedgerEntry, 'hash'> = {
    agencyId: dana,
    streamType: 'member',
    streamId: eli,
    version: 1,
    type: 'member.joined',
    schemaVersion: 1,
    occurredAt: '2026-11-24T10:00:00.000Z',
    recordedAt: '2026-11-24T10:00:00.001Z',
    actor: 'system:test',
    cause: null,
    commandId: dana,
    body: JSON.stringify(seal(body, keyOf)),
  }

  test('covers the sealed text, so that erasing a key breaks no chain and a changed seal does', () => {
    const changed = entry.body.replace(/"data":"(.)/, (_, first) => `"data":"${first === 'A' ? 'B' : 'A'}`)
    expect(changed).not.toBe(entry.body)
    expect(chainHash(noHash, { ...entry, body: changed })).not.toEqual(chainHash(noHash, entry))
  })

  test.each([
    ['agencyId', eli],
    ['streamType', 'client'],
    ['streamId', dana],
    ['version', 2],
    ['type', 'member.left'],
    ['schemaVersion', 2],
    ['occurredAt', '2026-11-24T10:00:00.001Z'],
    ['recordedAt', '2026-11-24T10:00:00.002Z'],
    ['actor', 'system:other'],
    ['cause', 7],
    ['commandId', eli],
  ])('covers the column %s', (column, value) => {
    expect(chainHash(noHash, { ...entry, [column]: value } as typeof entry)).not.toEqual(chainHash(noHash, entry))
  })

  test('covers the hash before it', () => {
    expect(chainHash(Buffer.alloc(32, 1), entry)).not.toEqual(chainHash(noHash, entry))
  })
})
