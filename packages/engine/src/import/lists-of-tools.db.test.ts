import { readFileSync } from 'node:fs'
import { ImportHistory, ImportWork } from '@understudy/contract/http/imports'
import { openTexts } from '@understudy/db/open-texts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { foundSmallAgency, type SmallAgency } from '../test/small-agency.ts'
import { importHistory } from './import-history.ts'
import { importWork } from './import-work.ts'
import { UnreadableList } from './read-list.ts'

let on: TestEngine
let agency: SmallAgency

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'live')
})

afterAll(() => on.close())

type Given = Record<string, unknown>
const fixture = (name: string) =>
  readFileSync(new URL(`../../../../test/fixtures/imports/${name}`, import.meta.url), 'utf8')
const list = (name: string, more: Given = {}): Given => ({
  from: name.split('.')[0],
  ...(name.endsWith('.json') ? { json: fixture(name) } : { csv: fixture(name) }),
  ...{ tasks: { 'intake board': 'Referrals' }, people: { 'the va': agency.assistants.va } },
  ...more,
})
const importing = () => ({
  ...{ agencyId: agency.agencyId, actor: { kind: 'member', memberId: agency.lead } as const, now: Date.now() },
})
const work = (given: Given) => importWork(on.engine, importing(), ImportWork.parse(given))
const history = (given: Given) => importHistory(on.engine, importing(), ImportHistory.parse(given))
/** What the ledger says of the items that are called so there, in plain words. */
async function bodies(type: string, column: 'external_id' | 'title', called: string) {
  const { rows } = await on.admin.query(
    `select l.body from work_item w join ledger l on l.stream_id = w.id and l.type = $1 where w.${column} = $2`,
    [type, called],
  )
  return (await openTexts(
    on.engine.keys,
    agency.agencyId,
    rows.map(({ body }) => body),
  )) as ReturnType<typeof JSON.parse>[]
}

test.each([
  ['asana.csv', { rows: 4, made: 1, passedOver: 1, refused: 2 }, { rows: 4, made: 1, passedOver: 3, refused: 0 }],
  ['asana.json', { rows: 2, made: 1, passedOver: 1, refused: 0 }, { rows: 2, made: 1, passedOver: 1, refused: 0 }],
  ['clickup.csv', { rows: 3, made: 1, passedOver: 2, refused: 0 }, { rows: 3, made: 1, passedOver: 1, refused: 1 }],
  ['trello.json', { rows: 2, made: 1, passedOver: 1, refused: 0 }, { rows: 2, made: 1, passedOver: 1, refused: 0 }],
  ['trello.csv', { rows: 2, made: 1, passedOver: 1, refused: 0 }, { rows: 2, made: 1, passedOver: 1, refused: 0 }],
])('what %s holds is taken over, open and past work apart, after a dry run, and once', async (name, open, past) => {
  for (const [send, counted] of [
    [work, open],
    [history, past],
  ] as const) {
    expect(await send(list(name, { dryRun: true }))).toMatchObject({ ...counted, existed: 0, dryRun: true })
    expect(await send(list(name))).toMatchObject({ ...counted, existed: 0, dryRun: false })
    expect(await send(list(name))).toMatchObject({ ...counted, made: 0, existed: counted.made })
  }
})

test('what a tool says of work is kept: when it was made and done, its urgency, and under which id it stood there', async () => {
  const at = (text: string) => Date.parse(text)
  const [asana] = await bodies('work_item.imported', 'external_id', 'asana:1209000000000011')
  expect(asana).toMatchObject({ title: 'Referral for room 4', madeAt: at('2026-03-02T15:00:00Z') })
  const [dayOnly] = await bodies('work_item.imported', 'external_id', 'asana:1209000000000001')
  expect(dayOnly.madeAt, 'a day without a time begins where the client is').toBe(at('2026-03-02T06:00:00Z'))
  const [clickup] = await bodies('work_item.imported', 'external_id', 'clickup:86a1')
  expect(clickup).toMatchObject({ madeAt: at('2026-03-02T14:00:00Z'), assistantId: agency.assistants.va })
  const [trello] = await bodies('work_item.imported', 'external_id', 'trello:69a5aa80bbbbbbbbbbbbbbb1')
  expect(trello.madeAt, 'the id of a card tells its second').toBe(at('2026-03-02T15:19:28Z'))
  const { rows } = await on.admin.query(
    `select l.occurred_at from ledger l join work_item w on w.id = l.stream_id
     where w.external_id = 'trello:69a5aa80bbbbbbbbbbbbbbb1'`,
  )
  expect(rows[0].occurred_at, 'done when it was ticked, not when somebody last said thanks').toEqual(
    new Date('2026-03-04T17:05:00Z'),
  )
  expect((await bodies('work_item.made', 'external_id', 'clickup:86a2'))[0]).toMatchObject({ priority: 'urgent' })
  expect((await bodies('work_item.made', 'external_id', 'asana:1209000000000002'))[0]).toMatchObject({
    priority: 'high',
  })
})

test('a row that cannot be taken says why by its line, and mapping what it names mends it', async () => {
  const { problems } = await work(list('asana.csv', { dryRun: true }))
  expect(problems).toEqual([
    { line: 5, problems: ['There is no task Office'] },
    { line: 6, problems: ['Projects is empty'] },
  ])
  const mended = list('asana.csv', { dryRun: true, task: 'Referrals' })
  expect(await work(mended)).toMatchObject({ made: 2, existed: 1, refused: 0 })
  expect((await history(list('clickup.csv'))).problems).toEqual([
    { line: 4, problems: ['Date Done or Date Closed is empty'] },
  ])
})

test('a spreadsheet of semicolons, with columns and days of its own, is read as it says', async () => {
  const columns = { case: 'Ticket', task: 'Kind', client: 'Practice', assistant: 'Who', made: 'Opened', done: 'Closed' }
  const sheet = (more: Given) => list('spreadsheet.csv', { columns, clients: { a: 'Practice' }, ...more })
  const bothOrders = await history(sheet({ dates: 'month_first' }))
  expect(bothOrders).toMatchObject({ made: 1, refused: 1, problems: [{ line: 3 }] })
  const [first] = await bodies('work_item.imported', 'title', '71')
  expect(first.madeAt).toBe(Date.parse('2026-03-02T15:00:00Z'))
  expect((await history(sheet({ dates: 'iso', dryRun: true }))).refused).toBe(2)
})

test('a workbook is no list: whoever sends one is told to save the sheet as CSV', async () => {
  const begun = Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0]).toString('utf8')
  await expect(work({ csv: begun })).rejects.toThrow('save the sheet as CSV')
})

test('a list that was cut off in the middle goes on where it stopped', async () => {
  const rows = Array.from({ length: 250 }, (_, n) => `c${n},Referral ${n},Intake board,,false,false,To Do`)
  const csv = ['Card ID,Card Name,Board Name,Members,Archived,Due Complete,List Name', ...rows].join('\n')
  const given = ImportWork.parse({ from: 'trello', csv, tasks: { 'Intake board': 'Referrals' } })
  let calls = 0
  const cut = () => {
    calls += 1
    if (calls === 2) throw new Error('the line went dead')
  }
  await expect(importWork(on.engine, importing(), given, cut)).rejects.toThrow('the line went dead')
  expect(await importWork(on.engine, importing(), given)).toMatchObject({ made: 50, existed: 200, refused: 0 })
})

test('what is no export of that tool is refused whole, with what is wrong with it', async () => {
  const refusal = async (given: Given) => work(given).then(String, (error: Error) => error)
  for (const given of [
    { from: 'trello', json: '{}' },
    { from: 'asana', json: 'no' },
    { from: 'clickup', json: '{}' },
    { from: 'asana', csv: 'a,b\n1,2' },
  ])
    expect(await refusal(given), JSON.stringify(given)).toBeInstanceOf(UnreadableList)
  expect(ImportWork.safeParse({ from: 'asana' }).success).toBe(false)
})
