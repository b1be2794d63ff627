import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeBrief } from '@understudy/domain/brief/write-brief'
import { starterBrief } from '@understudy/domain/catalogue/starter-brief'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readSettings } from '../installation/settings.ts'
import { run } from './lint-brief.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefs-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function linted(name: string, text: string | Uint8Array, json = false) {
  const file = join(folder, name)
  await writeFile(file, text)
  const said: string[] = []
  let value: unknown
  const answer = (given: unknown, shown: string) => {
    value = given
    said.push(shown)
  }
  const context = { settings: readSettings({}), json, say: (line: string) => said.push(line), answer }
  const code = await run(context, {}, [file])
  return { code, value, text: said.join('\n').replaceAll(folder, '') }
}

it('a good brief has nothing to mend and exit code 0, in Markdown and in JSON', async () => {
  expect(await linted('good.md', writeBrief('Referrals', starterBrief))).toMatchObject({
    code: 0,
    text: '/good.md: nothing to mend',
  })
  expect(await linted('good.json', JSON.stringify(starterBrief))).toMatchObject({
    code: 0,
    value: { errors: 0, findings: [] },
  })
})

it('an error gives exit code 1, with its line and how to mend it', async () => {
  const { code, value, text } = await linted(
    'bad.md',
    writeBrief('Referrals', { ...starterBrief, goal: 'Help with referrals' }),
  )
  expect(code).toBe(1)
  expect(text).toMatch(/^\/bad\.md:5: error vague-ask: .*\n {4}Say what is done/)
  expect(value).toMatchObject({ errors: 1, notices: 0, findings: [{ rule: 'vague-ask', line: 5, words: 'Help with' }] })
})

it('what cannot be read gives exit code 2 and says why', async () => {
  expect(await linted('torn.json', '{"goal": ')).toMatchObject({
    code: 2,
    text: expect.stringContaining('no brief in JSON'),
  })
  expect(await linted('list.json', '[1]', true)).toMatchObject({
    code: 2,
    value: { error: expect.stringContaining('nine sections') },
  })
  expect(await linted('empty.md', '')).toMatchObject({ code: 2 })
  expect(await linted('picture.md', new Uint8Array([137, 80, 0, 1]))).toMatchObject({ code: 2 })
})
