import { type Durations, withSeen } from '@understudy/domain/sla/risk-curve'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '@understudy/engine/test/small-agency'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepCurves } from '../handlers/risk-rows.ts'
import { inAgencies } from '../lane/in-agencies.ts'
import { alarmsRing } from '../test/alarms-ring.ts'
import { type DatabaseClock, openDatabaseClock } from '../test/database-clock.ts'
import { handleEverything } from '../test/handle-everything.ts'
import { handleLookJob } from './look-job-handler.ts'

/** Looks at the risk of running promises, on a database whose clock the test moves. */
let on: TestEngine
let agency: SmallAgency
let clock: DatabaseClock

const minute = 60_000
const hour = 60 * minute

beforeAll(async () => {
  on = await openTestEngine()
  clock = await openDatabaseClock(on)
  await clock.standAt(new Date(monday).toISOString())
  agency = await foundSmallAgency(on.engine, 'live')
})

afterAll(() => on.close())

/** Of a hundred turnarounds, so many ended within the hour, and the others ran past what was promised. */
async function experience(quick: number): Promise<void> {
  const curve = Array.from({ length: 100 }).reduce<Durations | undefined>(
    (known, _, index) => withSeen(known, index < quick ? { endedMs: index * minute } : { cutMs: 8 * hour }, monday),
    undefined,
  ) as Durations
  const name = 'turnaround agency '
  const key = { sort: 'turnaround', level: 'agency', subject: '', name } as const
  await inAgencies(on.engine.pool, [agency.agencyId], (client) =>
    keepCurves(client, agency.agencyId, [key], new Map([[name, curve]])),
  )
}

async function say(name: string, input: object, memberId = agency.lead) {
  const command = { name, agencyId: agency.agencyId, actor: { kind: 'member', memberId } as const, input }
  return (await accepted(on.engine, command)).result
}

async function begunItem(): Promise<string> {
  const { assistants, tasks } = agency
  const input = { taskId: tasks.plain, title: 'Work', assistantId: assistants.va }
  const workItemId = String((await say('work_item.make', input))['workItemId'])
  await say('work_item.acknowledge_sop', { workItemId, version: 1 }, assistants.va)
  await say('work_item.start', { workItemId }, assistants.va)
  await handleEverything(on)
  return workItemId
}

/** Looks at what is due by the database's clock, as one sweep hands it over; answers how many that were. */
async function look(): Promise<number> {
  const { rows: items } = await on.admin.query(
    `select agency_id as "agencyId", work_item_id as "workItemId" from risk_look where wake_at <= ${clock.now}`,
  )
  const context = { engine: on.engine, pool: on.engine.pool, log: pino({ level: 'silent' }) }
  if (items.length > 0) await handleLookJob(context, { kind: 'look', items })
  await handleEverything(on)
  return items.length
}

async function stored(id: string) {
  const { rows } = await on.admin.query(
    `select high, risk, (extract(epoch from wake_at - ${clock.now}) * 1000)::float8 as ahead from risk_look
     where work_item_id = $1`,
    [id],
  )
  return rows[0]
}

async function toldOf(id: string): Promise<string[]> {
  const { rows } = await on.admin.query(
    `select l.type from ledger l join escalation e on e.id = l.stream_id where e.subject_id = $1 order by l.position`,
    [id],
  )
  return rows.map(({ type }) => type.slice('escalation.'.length))
}

/** Until the next look at the item, and a little more. */
async function goOnToLook(id: string): Promise<void> {
  await clock.goOn(Math.max(0, (await stored(id)).ahead) + 500)
  await look()
}

async function fiveMinutes(): Promise<void> {
  await clock.goOn(5 * minute + 500)
  await alarmsRing(on)
  await handleEverything(on)
}

test('A risk that crosses the line is told once, looked at again after five minutes, and raised; delivered, nobody looks any more', async () => {
  await experience(60)
  const id = await begunItem()
  expect(await look()).toBe(0)
  await goOnToLook(id)
  const first = await stored(id)
  expect(first).toMatchObject({ high: false })
  expect(first.risk).toBeGreaterThan(350)
  expect(first.risk).toBeLessThan(500)
  expect(first.ahead).toBeLessThan(hour)
  expect(await toldOf(id)).toEqual([])
  await goOnToLook(id)
  expect(await toldOf(id)).toEqual(['watched'])
  expect(await stored(id)).toMatchObject({ high: true })
  await goOnToLook(id)
  await on.admin.query(`update risk_look set wake_at = ${clock.now} - interval '1 ms' where work_item_id = $1`, [id])
  expect(await look()).toBe(1)
  await fiveMinutes()
  expect((await toldOf(id)).slice(0, 3)).toEqual(['watched', 'look_asked', 'raised'])
  await say('work_item.cancel', { workItemId: id, reason: 'Not wanted' })
  await handleEverything(on)
  expect(await stored(id)).toBeUndefined()
  expect((await toldOf(id)).at(-1)).toBe('resolved')
})

test('A second look that finds the risk no longer high ends the watch, and the next crossing is told anew', async () => {
  await experience(5)
  const id = await begunItem()
  await goOnToLook(id)
  expect(await toldOf(id)).toEqual(['watched'])
  await experience(40)
  await fiveMinutes()
  expect(await toldOf(id)).toEqual(['watched', 'look_asked', 'resolved'])
  expect(await stored(id)).toMatchObject({ high: false })
  await experience(5)
  await goOnToLook(id)
  expect((await toldOf(id)).at(-1)).toBe('watched')
})

test('What is blocked is not looked at before it goes on, and then again', async () => {
  await experience(60)
  const id = await begunItem()
  await say('work_item.block', { workItemId: id, waitsFor: 'client', reason: 'No form' }, agency.assistants.va)
  await goOnToLook(id)
  expect(await stored(id)).toMatchObject({ ahead: null, risk: null })
  await say('work_item.resume', { workItemId: id }, agency.assistants.va)
  await handleEverything(on)
  expect((await stored(id)).ahead).toBeGreaterThan(0)
})
