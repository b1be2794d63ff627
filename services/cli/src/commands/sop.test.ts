import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { starterSop } from '@understudy/domain/catalogue/starter-sop'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readSettings } from '../installation/settings.ts'
import { run } from './sop.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sops-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function sop(...args: string[]) {
  const said: string[] = []
  let text = ''
  const answer = (_: unknown, shown: string) => {
    text = shown
  }
  const context = { settings: readSettings({}), json: false, say: (line: string) => said.push(line), answer }
  return { code: await run(context, {}, args), text, said }
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

it('the starter SOP is exported as a checklist, imported again and exported the same', async () => {
  const { text } = await sop('export', 'starter')
  const imported = await sop('import', await file('starter.md', text))
  expect(imported).toMatchObject({ code: 0, said: [] })
  expect(JSON.parse(imported.text)).toEqual({ steps: starterSop })
  const again = await sop('export', await file('Intake and follow-up.json', imported.text))
  expect(again.text).toBe(text)
})

it('a checklist that cannot be an SOP says why, and fails', async () => {
  const { code, said } = await sop('import', await file('wrong.md', '1. One {if 7 is yes}'))
  expect(code).toBe(1)
  expect(said.join()).toContain('Step 1 depends on step 7')
  await expect(sop('import', join(folder, 'none.md'))).rejects.toThrow('cannot be read')
  await expect(sop('export', await file('torn.json', '{'))).rejects.toThrow('holds no steps')
  await expect(sop('publish')).rejects.toThrow('sop import FILE.md')
})
