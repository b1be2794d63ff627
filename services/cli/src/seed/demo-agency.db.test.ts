import { randomBytes } from 'node:crypto'
import { inAgency } from '@understudy/db/key-ring'
import { openPool } from '@understudy/db/pool'
import { type Engine, openEngine } from '@understudy/engine/shell/engine'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { openTestDatabase } from '@understudy/provision/test-database'
import { expect, onTestFinished, test } from 'vitest'
import { demoAgencyId, hasDemoAgency, makeDemoAgency } from './demo-agency.ts'

async function emptyEngine(): Promise<Engine> {
  const database = await openTestDatabase()
  const pool = openPool({ url: database.appUrl, role: 'understudy_app', max: 2 })
  onTestFinished(async () => {
    await pool.end()
    await database.drop()
  })
  return openEngine(pool, randomBytes(32))
}

const instantOf = (value: unknown) => (value as Date).getTime()
const ask = (engine: Engine, sql: string) => inAgency(engine.pool, demoAgencyId, sql, [])

test.each([
  ['in the middle of a working day', '2026-11-25T20:10:00Z'],
  ['early on a Monday', '2026-11-23T14:05:00Z'],
  ['in the night', '2026-11-24T07:00:00Z'],
  ['over lunch', '2026-11-25T18:30:00Z'],
  ['on a Sunday', '2026-11-22T19:00:00Z'],
  ['on the day on which the clocks were set back', '2026-11-01T12:00:00Z'],
  ['in the first morning of a month', '2026-12-01T11:05:00Z'],
  ['in the first hours of a year', '2026-01-01T03:00:00Z'],
])('made %s, the demo agency is whole, lies before that moment and folds to its rows', async (_, when) => {
  const engine = await emptyEngine()
  const now = Date.parse(when)
  expect(await hasDemoAgency(engine)).toBe(false)
  await makeDemoAgency(engine, now)
  expect(await hasDemoAgency(engine)).toBe(true)
  const verification = await verifyLedger(engine)
  expect(verification).toMatchObject({ agencies: 1, differenceCount: 0 })
  const delegations = await ask(engine, 'select state, count(*)::int from delegation group by 1 order by 1')
  expect(delegations.map(({ state, count }) => `${count} ${state}`)).toEqual([
    '1 assigned',
    '3 independent',
    '3 reverse_shadow',
    '2 shadow',
  ])
  const [open] = await ask(
    engine,
    `select count(*)::int as all, count(*) filter (where state = 'blocked')::int as blocked from work_item where due_at is not null`,
  )
  expect(open).toEqual({ all: 17, blocked: 3 })
  // And nothing of it is due before that moment.
  const [span] = await ask(engine, 'select max(occurred_at) as last, min(occurred_at) as first from ledger')
  expect(instantOf(span?.['last'])).toBe(now)
  expect(now - instantOf(span?.['first'])).toBeGreaterThan(30 * 24 * 3_600_000)
  const [alarm] = await ask(
    engine,
    'select min(at) as first from (select wake_at as at from work_item union all select wake_at from review) alarms',
  )
  expect(instantOf(alarm?.['first'])).toBeGreaterThanOrEqual(now)
})

test('it is made once, also by two processes at the same moment', async () => {
  const engine = await emptyEngine()
  const now = Date.parse('2026-11-25T20:10:00Z')
  const made = await Promise.all([makeDemoAgency(engine, now), makeDemoAgency(engine, now + 1)])
  expect(made.toSorted()).toEqual([false, true])
  expect(await makeDemoAgency(engine, now + 2)).toBe(false)
  expect(await verifyLedger(engine)).toMatchObject({ differenceCount: 0 })
})
