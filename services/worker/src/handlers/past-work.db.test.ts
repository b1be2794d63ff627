import { ImportHistory, ImportWork } from '@understudy/contract/http/imports'
import { subscriptions } from '@understudy/contract/subscriptions'
import { importHistory } from '@understudy/engine/import/import-history'
import { importWork } from '@understudy/engine/import/import-work'
import { UnreadableList } from '@understudy/engine/import/read-list'
import { readReworkRates } from '@understudy/engine/measure/read-rework-rates'
import { readThemes } from '@understudy/engine/measure/read-themes'
import { readTurnaround } from '@understudy/engine/measure/read-turnaround'
import type { Viewer } from '@understudy/engine/reading/viewer'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ProjectionHandler } from '../lane/handler.ts'
import { inAgencies } from '../lane/in-agencies.ts'
import { eventsAt } from '../lane/lane-events.ts'
import { handlers } from './handlers.ts'

let on: TestEngine
let agency: SmallAgency

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'live')
})

afterAll(() => on.close())

const importing = () => ({
  ...{ agencyId: agency.agencyId, actor: { kind: 'member', memberId: agency.lead } as const, now: Date.now() },
})
const columns = { case: 'Ticket', task: 'Kind', assistant: 'Who', made: 'Opened', done: 'Closed', verdict: 'QA' }
const history = (csv: string, dryRun = false) =>
  importHistory(
    on.engine,
    importing(),
    ImportHistory.parse({ csv, dryRun, columns: { ...columns, theme: 'Theme' }, verdicts: { Bad: 'rework' } }),
  )
const events = async (type: string) =>
  (
    await on.admin.query('select count(*)::int as n from ledger where agency_id = $1 and type like $2', [
      agency.agencyId,
      type,
    ])
  ).rows[0].n

async function rollUp(): Promise<void> {
  const { agencyId } = agency
  const { rows } = await on.admin.query(
    'select position from ledger where agency_id = $1 and type = any ($2) order by position',
    [agencyId, subscriptions.measures],
  )
  const context = { engine: on.engine, pool: on.engine.pool, log: pino({ level: 'silent' }) }
  const told = await eventsAt(
    on.engine.pool,
    rows.map(({ position }) => ({ agencyId, position: Number(position) })),
  )
  await inAgencies(on.engine.pool, [agencyId], (client) =>
    (handlers.measures as ProjectionHandler).project(client, told, context),
  )
}

test('past work from a list with columns of its own: a dry run row by row, then once, so that measures start from it and no score does', async () => {
  const { va } = agency.assistants
  const csv = [
    'Ticket,Kind,Who,Opened,Closed,QA,Theme',
    `71,Referrals,${va},2026-03-02 09:00,2026-03-02 11:00,Bad,Wrong date; Missing field`,
    `72,referrals,${va},2026-03-02T15:00:00Z,2026-03-03T15:30:00Z,ok,`,
    `73,Referrals,${va},2026-03-04 09:00,2026-03-04 08:00,,`,
    `74,Nothing,nobody@example.org,soon,2026-03-04 08:00,fine,`,
    `75,Visit notes,${va},2026-03-04 09:00,2026-03-04 10:00,,`,
    `71,Referrals,${va},2026-03-02 09:00,2026-03-02 12:00,,`,
    `76,Referrals,${va},2026-03-02 09:00,2036-03-02 12:00,,`,
  ].join('\n')
  const refused = [
    { line: 4, problems: ['It was done before it was started'] },
    {
      line: 5,
      problems: [
        'There is no task Nothing',
        'There is no member nobody@example.org',
        expect.stringContaining('There is no verdict fine'),
        expect.stringContaining('Opened is no time: soon'),
      ],
    },
    { line: 6, problems: [expect.stringContaining('certified or designated scribe')] },
    { line: 7, problems: ['It says the same as line 2'] },
    { line: 8, problems: ['It is not done yet: only closed work has a past'] },
  ]
  const counted = { rows: 7, passedOver: 0, refused: 5, problems: refused }
  expect(await history(csv, true)).toEqual({ ...counted, dryRun: true, made: 2, existed: 0 })
  expect(await events('work_item.%')).toBe(0)
  expect(await history(csv)).toEqual({ ...counted, dryRun: false, made: 2, existed: 0 })
  expect(await history(csv)).toEqual({ ...counted, dryRun: false, made: 0, existed: 2 })
  await rollUp()
  const owner: Viewer = { agencyId: agency.agencyId, memberId: agency.owner, roles: ['owner'], clientId: null }
  const { pool } = on.engine
  expect((await readTurnaround(pool, owner, { by: 'assistant', from: '2026-01-01' }, Date.now())).items).toMatchObject([
    { key: va, n: 2, open: 0 },
  ])
  expect((await readReworkRates(pool, owner, { by: 'task', sample: 'imported' })).items).toMatchObject([
    { id: agency.tasks.plain, n: 2 },
  ])
  expect((await readReworkRates(pool, owner, { by: 'task', sample: 'drawn' })).items).toEqual([])
  expect((await readThemes(pool, owner, {}))?.items.map(({ theme }) => theme).toSorted()).toEqual([
    'Missing field',
    'Wrong date',
  ])
  expect([await events('review.%'), await events('delegation.%'), await events('escalation.%')]).toEqual([0, 0, 0])
  const learnt = 'select (select count(*) from risk_lesson)::int + (select count(*) from risk_curve)::int as n'
  expect((await on.admin.query(learnt)).rows[0].n, 'risk starts from it').toBeGreaterThan(0)
  expect((await verifyLedger(on.engine)).differences).toEqual([])
})

test('open work items from a list are made by the ordinary command, once, with the line of every row that is not', async () => {
  const csv = 'title,task,id,priority,assistant\nOne,Referrals,x1,Urgent,\nTwo,Referrals,x2,soon,\nThree,,x3,,\n'
  const send = (dryRun: boolean) => importWork(on.engine, importing(), ImportWork.parse({ csv, dryRun }))
  const problems = [
    { line: 3, problems: [expect.stringContaining('priority')] },
    { line: 4, problems: ['task is empty'] },
  ]
  const before = await events('work_item.made')
  expect(await send(true)).toMatchObject({ made: 1, refused: 2, problems })
  expect(await events('work_item.made')).toBe(before)
  expect(await send(false)).toMatchObject({ made: 1, existed: 0 })
  expect(await send(false)).toMatchObject({ made: 0, existed: 1 })
  await expect(importWork(on.engine, importing(), ImportWork.parse({ csv: 'a,b\n1,2' }))).rejects.toThrow(
    UnreadableList,
  )
})
