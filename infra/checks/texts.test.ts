import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkCommands } from './doc-commands.ts'
import { checkReferences } from './doc-references.ts'
import { checkForeignNames, digestOf } from './foreign-names.ts'
import { checkForeignPlaces } from './foreign-places.ts'
import { knownCommands } from './known-commands.ts'
import { checkName } from './names.ts'
import { checkPurity } from './purity.ts'
import { checkSecrets } from './secrets.ts'
import { checkSize } from './sizes.ts'
import { root } from './tracked-files.ts'

const nothing = () => false
const lines = (count: number) => 'x\n'.repeat(count)

test.each([
  ['a link', 'See [the house](./gone.md).'],
  ['a picture', '<img alt="" src="docs/gone.png">'],
  ['a path in backquotes', 'It is in `packages/gone/src/gone.ts:12`.'],
])('%s that leads nowhere is found with its line', (_, text) => {
  expect(checkReferences('README.md', `\n${text}\n`, nothing)).toMatchObject([{ where: 'README.md:2' }])
})

test('links to the web, anchors, placeholders and code blocks are no references', () => {
  const text = '[a](https://example.org) [b](#part) `docs/<name>.md` `npm test`\n```\n`docs/gone.md`\n```\n'
  expect(checkReferences('README.md', text, nothing)).toEqual([])
})

test('a link is followed from the folder of its document', () => {
  const exists = (path: string) => path === 'docs/there.md'
  expect(checkReferences('docs/decisions/a.md', '[there](../there.md#part)', exists)).toEqual([])
})

const commands = {
  scripts: new Set(['start', 'test', 'understudy']),
  verbs: new Set(['status', 'replay']),
  options: new Set(['--json', '--calendar']),
}

test.each([
  ['a script', 'Type `npm run fly`.', 'npm has no script fly here'],
  ['a script in a block', '```sh\nnpm fly\n```', 'npm has no script fly here'],
  ['a verb', 'Then `understudy fly`.', 'understudy has no verb fly'],
  ['a verb through npm', '```sh\nnpm run -s understudy -- --json fly\n```', 'understudy has no verb fly'],
  ['an option of a verb', 'See `understudy replay LOG.csv --speed 2`.', 'understudy has no option --speed'],
])('%s that a document shows and that is not there is found', (_, text, say) => {
  expect(checkCommands('README.md', text, commands)).toMatchObject([{ say }])
})

test('commands that are there, those of npm itself and other programs are left alone', () => {
  const text =
    '`npm start` `npm ci` `npm run -s understudy -- --json status` `understudy replay LOG.csv --calendar CAL.json` ' +
    '`openssl rand -hex 32` the understudy does it\n```sh\nnpm test # never npm run fly\n```\n'
  expect(checkCommands('README.md', text, commands)).toEqual([])
})

test('the command line tells which verbs and options it has', () => {
  const { scripts, verbs, options } = knownCommands(root)
  expect([...scripts]).toEqual(expect.arrayContaining(['start', 'test', 'check']))
  expect([...verbs]).toEqual(expect.arrayContaining(['start', 'api', 'relay', 'worker', 'timers', 'verify']))
  expect([...options]).toEqual(expect.arrayContaining(['--json', '--calendar']))
})

test.each(['work', 'tmp', 'root', 'home'])('a path under /%s is of one machine', (folder) => {
  expect(checkForeignPlaces('a.md', `it lies in "/${folder}/x"`)).toHaveLength(1)
})

test('routes and relative paths are not of one machine', () => {
  expect(checkForeignPlaces('a.ts', "get('/work-items/:id'); './tmp/x'; 'packages/work/x'")).toEqual([])
})

test('the host of a package registry is found', () => {
  expect(checkForeignPlaces('a.md', `https://${['registry', 'npmjs', 'org'].join('.')}/x`)).toHaveLength(1)
})

test('the name of a tool of somebody is found, whatever its case and inside what sentence', () => {
  const name = ['co', 'pi', 'lot'].join('')
  expect(checkForeignNames('a.md', `Written with ${name.toUpperCase()}, quickly.`)).toHaveLength(1)
  expect(checkForeignNames('a.md', 'A pilot flies with a cursor.')).toEqual([])
  expect(digestOf(name)).toMatch(/^[0-9a-f]{16}$/)
})

const digits = createHash('sha256').update('a key').digest('hex')
const byHand = '00112233445566778899aabbccddeeff'

test.each([
  ['a private key', `-----BEGIN ${'PRIVATE'} KEY-----`],
  ['a cloud key', `AKIA${'ABCDEFGHIJKLMNOP'}`],
  ['an access token', `ghp_${'a'.repeat(36)}`],
  ['a webhook', `https://hooks.slack.com/${'services'}/T00000000/B0/x`],
  ['a master key', `UNDERSTUDY_MASTER_KEY=${digits}`],
  ['a password in an address', `postgresql://app:${'Zm9vYmFyYmF6'}@db/understudy`],
  ['a password for a host that only looks like a sample', `postgresql://app:${'Zm9vYmFyYmF6'}@db.example.dev/x`],
  ['a key whose halves differ in one digit', `API_KEY=${byHand}${byHand.replace('f', 'e')}`],
])('%s is found', (_, line) => {
  expect(checkSecrets('a.env', `\n${line}\n`)).toMatchObject([{ where: 'a.env:2' }])
})

test.each([
  'postgresql://app:$PASSWORD@db',
  `postgresql://app:${'Zm9vYmFyYmF6'}@db.example:5432/understudy`,
  'postgresql://user:password@host:5432/database',
  `hash: '${digits}'`,
  `keyHex: '${byHand}${byHand}'`,
  'redis://127.0.0.1:6379',
])('%s is no secret', (line) => {
  expect(checkSecrets('a.ts', line)).toEqual([])
})

test('a file of more than 400 lines is refused, one of more than 250 is named', () => {
  expect(checkSize('a.ts', lines(401))).toMatchObject([{ where: 'a.ts' }])
  expect(checkSize('a.ts', lines(401))[0]?.notice).toBeUndefined()
  expect(checkSize('a.ts', lines(251))).toMatchObject([{ notice: true }])
  expect(checkSize('a.ts', lines(250))).toEqual([])
  expect(checkSize('a.csv', lines(9_000))).toEqual([])
})

test.each([
  'packages/domain/src/utils.ts',
  'packages/engine/src/helpers/take.ts',
  'packages/engine/src/order-service.ts',
  'packages/db/src/index.ts',
  'packages/db/src/CommitBatch.ts',
])('the name %s is refused', (file) => {
  expect(checkName(file).length).toBeGreaterThan(0)
})

test('names that say what is inside are welcome', () => {
  expect(checkName('packages/db/src/sql/commit-batch.sql')).toEqual([])
  expect(checkName('services/api/src/start.ts')).toEqual([])
})

test.each(['Date.now()', 'new Date()', 'Math.random()', 'fetch(url)', 'process.env', 'setTimeout(f, 1)'])(
  'the domain may not use %s',
  (code) => {
    expect(checkPurity('packages/domain/src/a.ts', `const x = 1\n${code}`)).toMatchObject([
      { where: 'packages/domain/src/a.ts:2' },
    ])
    expect(checkPurity('packages/domain/src/a.ts', `// never ${code}\n/* nor\n${code} */`)).toEqual([])
    expect(checkPurity('services/api/src/a.ts', code)).toEqual([])
  },
)
