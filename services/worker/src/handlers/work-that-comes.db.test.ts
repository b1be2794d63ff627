import type { Actor } from '@understudy/domain/actor'
import { mintSecret } from '@understudy/engine/channel/channel-secrets'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handleDueJob } from '../due/due-job-handler.ts'
import { alarmsRing } from '../test/alarms-ring.ts'
import { clockStandsAt, daysPass } from '../test/days-pass.ts'
import { handleEverything } from '../test/handle-everything.ts'

/** Two in the morning of the Friday before the clocks of Chicago go forward. */
const friday = Date.UTC(2027, 2, 12, 8)

let on: TestEngine
let agency: SmallAgency
let cadenceId: string

beforeAll(async () => {
  on = await openTestEngine()
  await clockStandsAt(on.admin, friday)
  agency = await foundSmallAgency(on.engine, 'live')
})

afterAll(() => on.close())

let today = 0

/** So many days after that Friday night, and it goes on from there. */
async function dayIs(day: number): Promise<void> {
  await daysPass(on.admin, day - today)
  today = day
}

async function say(name: string, input: object) {
  const actor: Actor = { kind: 'member', memberId: agency.lead }
  const about = { taskId: agency.tasks.plain, ...input }
  return (await accepted(on.engine, { name, agencyId: agency.agencyId, actor, input: about })).result
}

/** Lets every alarm ring until none does, and the handlers answer. */
async function settle(): Promise<void> {
  do await handleEverything(on, ['lifecycle'])
  while ((await alarmsRing(on)) > 0)
  await handleEverything(on, ['lifecycle'])
}

async function made(of = cadenceId): Promise<[string, string][]> {
  const { rows } = await on.admin.query(
    'select title, external_id from work_item where external_id like $1 order by external_id',
    [`cadence:${of}:%`],
  )
  return rows.map((row) => [row.title, String(row.external_id).slice(`cadence:${of}:`.length)])
}

test('Work recurs by the clock of the client, also over the night in which it goes forward', async () => {
  const terms = { rule: 'FREQ=DAILY', start: '2027-03-12T02:30', catchUp: 'all', title: 'Inbox {date}' }
  cadenceId = String((await say('task.save_cadence', terms))['cadenceId'])
  await settle()
  expect(await made()).toEqual([])
  for (let passed = 0; passed < 3; passed++) {
    await dayIs(passed + 1 / 12)
    await settle()
  }
  const expected = [
    ['Inbox 2027-03-12', '2027-03-12T08:30:00.000Z'],
    ['Inbox 2027-03-13', '2027-03-13T08:30:00.000Z'],
    ['Inbox 2027-03-14', '2027-03-14T08:30:00.000Z'],
  ]
  expect(await made()).toEqual(expected)
})

test('Two workers that are woken for the same runs make each of them once, and so does one that starts again', async () => {
  const { agencyId, tasks } = agency
  await dayIs(123)
  const streams = [{ agencyId, streamType: 'task' as const, streamId: tasks.plain, wakeAt: 0 }]
  const woken = (which: 'engine' | 'other') =>
    handleDueJob(
      { engine: on[which], pool: on[which].pool, log: pino({ level: 'silent' }) },
      { kind: 'due', streams },
    ).catch(() => undefined)
  await Promise.all((['engine', 'other', 'engine', 'other'] as const).map(woken))
  await settle()
  // The handler dies between its commands and its cursor: it has everything again.
  await on.admin.query("update lane_cursor set position = 0 where handler = 'lifecycle'")
  await settle()
  const runs = await made()
  expect(runs).toHaveLength(124)
  expect(new Set(runs.map(([, at]) => at)).size).toBe(124)
  const { rows } = await on.admin.query(
    `select max(json_array_length(body->'items')) as most, sum(json_array_length(body->'items'))::int as items
     from ledger where type = 'task.work_fell_due'`,
  )
  expect(rows).toEqual([{ most: 50, items: 124 }])
})

test('What is paused makes nothing, what is resumed goes on from then, and the rows are what the ledger says', async () => {
  await say('task.pause_cadence', { cadenceId })
  await dayIs(130)
  await settle()
  expect(await made()).toHaveLength(124)
  await say('task.resume_cadence', { cadenceId })
  await dayIs(132)
  await settle()
  expect(await made()).toHaveLength(126)
  await say('task.end_cadence', { cadenceId, reason: 'The client has another system' })
  await dayIs(140)
  await settle()
  expect(await made()).toHaveLength(126)
  expect(await verifyLedger(on.engine)).toMatchObject({ differences: [] })
})

test('The secrets of an inbound webhook go when it is closed, and no others', async () => {
  const { agencyId } = agency
  const opened = async () => String((await say('agency.open_inbound', { description: 'Theirs' }))['inboundId'])
  const [closed, kept] = [await opened(), await opened()]
  for (const inboundId of [closed, kept]) await mintSecret(on.engine, agencyId, inboundId, new Date())
  await say('agency.close_inbound', { inboundId: closed })
  await handleEverything(on, ['delivery'])
  const { rows } = await on.admin.query('select owner_id from channel_secret where agency_id = $1', [agencyId])
  expect(rows).toEqual([{ owner_id: kept }])
})
