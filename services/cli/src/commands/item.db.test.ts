import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accepted, foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { openTestDatabase, type TestDatabase } from '@understudy/provision/test-database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Installation, openInstallation } from '../installation/installation.ts'
import { readSettings } from '../installation/settings.ts'
import { run } from './item.ts'

let database: TestDatabase
let installation: Installation
let agency: SmallAgency
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'understudy-item-'))
  database = await openTestDatabase()
  const settings = { DATABASE_URL: database.superuserUrl, UNDERSTUDY_MASTER_KEY: randomBytes(32).toString('hex') }
  installation = await openInstallation(readSettings({ ...settings, UNDERSTUDY_DATA: folder }), () => {})
  agency = await foundSmallAgency(installation.engine, 'live')
})

afterAll(async () => {
  await installation?.close()
  await database?.drop()
  await rm(folder, { recursive: true, force: true })
})

/** What `understudy item …` answers, as a lead asks it. */
async function item(action: string, subject: string, options: Record<string, unknown> = {}) {
  let answered: { value: ReturnType<typeof JSON.parse>; text: string } | undefined
  const context = {
    ...{ settings: installation.settings, json: false, say: () => {} },
    answer: (value: unknown, text: string) => {
      answered = { value, text }
    },
  }
  expect(await run(context, { member: agency.lead, ...options }, [action, subject])).toBe(0)
  return answered as NonNullable<typeof answered>
}

async function make(title: string): Promise<string> {
  const actor = { kind: 'member', memberId: agency.lead } as const
  const input = { taskId: agency.tasks.plain, title }
  const command = { name: 'work_item.make', agencyId: agency.agencyId, actor, input }
  return String((await accepted(installation.engine, command)).result['workItemId'])
}

async function kept(name: string, value: unknown): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, JSON.stringify(value))
  return file
}

test('from the command line an item has its tracker, its comments, its order and the words that its client has approved', async () => {
  const tracker = [{ key: 'insurer', name: 'Insurer', kind: 'text' }]
  const criteria = [{ kind: 'filled', field: 'insurer' }]
  const { plain } = agency.tasks
  expect((await item('tracker', plain, { file: await kept('tracker.json', tracker) })).text).toBe('1 fields')
  expect((await item('criteria', plain, { file: await kept('criteria.json', criteria) })).text).toBe('1 criteria')
  const [first, second] = [await make('Referral to cardiology'), await make('Call back')]

  expect((await item('comments', first)).text).toBe('Nothing is said about it')
  const said = { text: 'The insurer asks for notes', mention: [agency.assistants.va] }
  expect((await item('comment', first, said)).text).toBe('Comment 1')
  expect((await item('comment', first, { text: 'Nearly done', audience: 'client' })).text).toBe('Comment 2')
  expect((await item('comments', first)).value).toMatchObject([
    { number: 1, text: said.text, audience: 'internal' },
    { number: 2, audience: 'client' },
  ])

  const words = { client: agency.clientId, text: '{title} waits for {insurer}', approvedBy: 'Dr. Hale' }
  await item('save-template', 'Waiting', words)
  expect((await item('templates', first)).value).toMatchObject([{ missing: ['insurer'] }])
  await item('fields', first, { set: ['insurer=Blue Star'] })
  expect((await item('templates', first)).text).toContain('Referral to cardiology waits for Blue Star')
  await item('retire-template', 'Waiting', { client: agency.clientId })
  expect((await item('templates', first)).text).toBe('The client has approved no words')

  expect((await item('after', second, { items: first })).text).toBe('It comes after 1 others')
  await expect(item('after', first, { items: second })).rejects.toThrow(/wait/)
  expect((await item('after', second)).text).toBe('It waits for no other')
})

test('what cannot be is told in words that say how it can', async () => {
  const workItemId = await make('Another')
  await expect(item('comments', crypto.randomUUID())).rejects.toThrow('no such work item that you can see')
  await expect(item('fields', workItemId, { set: ['insurer'] })).rejects.toThrow('no KEY=VALUE')
  await expect(item('fields', workItemId, { set: ['colour=blue'] })).rejects.toThrow('colour')
  await expect(item('comment', workItemId, { text: 'SSN 123-45-6789' })).rejects.toThrow(/patient|social security/i)
  await expect(item('sing', workItemId)).rejects.toThrow('item can comments')
})
