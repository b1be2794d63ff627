import { readRiskHeld } from '@understudy/engine/risk/read-risk-held'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '@understudy/engine/test/small-agency'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DatabaseClock, openDatabaseClock } from '../test/database-clock.ts'
import { handleLookJob } from './look-job-handler.ts'

let on: TestEngine
let agency: SmallAgency
let clock: DatabaseClock

const minute = 60_000
const day = 24 * 60 * minute

beforeAll(async () => {
  on = await openTestEngine()
  clock = await openDatabaseClock(on)
  await clock.standAt(new Date(monday).toISOString())
  agency = await foundSmallAgency(on.engine, 'live')
})
afterAll(() => on.close())

const say = async (name: string, input: object) => {
  const actor = { kind: 'member', memberId: agency.lead } as const
  return (await accepted(on.engine, { name, agencyId: agency.agencyId, actor, input })).result
}
/** Work of which the start was promised, begun ten minutes later. */
async function begunWork(): Promise<string> {
  const { workItemId } = await say('work_item.make', {
    ...{ taskId: agency.tasks.plain, title: 'Work', assistantId: agency.lead },
  })
  await clock.goOn(10 * minute)
  await say('work_item.start', { workItemId })
  return String(workItemId)
}
const viewer = () => ({ ...agency, memberId: agency.lead, roles: ['ops_lead' as const] })
const held = (clientId: string | null = null) => readRiskHeld(on.engine.pool, { ...viewer(), clientId })
const look = (workItemId: string) =>
  handleLookJob(
    { engine: on.engine, pool: on.engine.pool, log: pino({ level: 'silent' }) },
    { kind: 'look', items: [{ agencyId: agency.agencyId, workItemId }] },
  )

test('where risks are looked at, it is found once a day how they held, and read without looking back', async () => {
  expect(await held(), 'nobody looked yet').toEqual({ checkedAt: null, held: null })
  const first = await begunWork()
  await look(first)
  const before = await held()
  expect(before?.held, 'of one promise nothing could be told').toBeNull()
  expect(Date.parse(String(before?.checkedAt))).toBeGreaterThan(monday)
  for (let count = 0; count < 24; count++) await begunWork()
  await look(first)
  expect(await held(), 'found within the day').toEqual(before)
  await clock.goOn(day)
  await Promise.all([look(first), look(first)])
  const after = await held()
  expect(after?.checkedAt).not.toBe(before?.checkedAt)
  expect(after?.held?.n).toBeGreaterThan(5)
  // All of them began in time, and no chance of a miss was told that was none.
  expect(after?.held?.brier).toBeLessThan(0.05)
})

test('a client’s people are not told', async () => {
  const contact = { ...viewer(), roles: ['client_contact' as const], clientId: agency.clientId }
  expect(await readRiskHeld(on.engine.pool, contact)).toBeUndefined()
})
