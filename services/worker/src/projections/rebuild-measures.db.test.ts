import { handlerNames, laneOf, subscriptions } from '@understudy/contract/subscriptions'
import { AgencyAtWork } from '@understudy/engine/test/agency-at-work'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { type Move, moves } from '@understudy/engine/test/random-moves'
import { accepted, foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import fc from 'fast-check'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handlers } from '../handlers/handlers.ts'
import type { ProjectionHandler } from '../lane/handler.ts'
import { inAgencies } from '../lane/in-agencies.ts'
import { eventsAt, type LaneEvent } from '../lane/lane-events.ts'
import { handleEverything } from '../test/handle-everything.ts'
import { rebuildMeasures } from './rebuild-measures.ts'

let open: TestEngine
let foreign: SmallAgency
const seen = new Map<string, number>()

const context = () => ({ engine: open.engine, pool: open.engine.pool, log: pino({ level: 'silent' }) })
const projections = handlerNames.filter((name) => handlers[name].kind === 'projection')
const tables = projections.flatMap((name) => (handlers[name] as ProjectionHandler).tables)

beforeAll(async () => {
  open = await openTestEngine()
  foreign = await foundSmallAgency(open.engine, 'live')
})

afterAll(() => open.close())

test('what handlers kept as it happened, in batches of any size, is what a rebuild makes of the ledger', {
  timeout: 300_000,
}, async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 20, maxLength: 60 })
  const quarrels = fc.array(fc.record({ review: fc.nat({ max: 30 }), answer: fc.constantFrom(...answers) }), {
    minLength: 3,
    maxLength: 8,
  })
  await fc.assert(fc.asyncProperty(moves, quarrels, sizes, live), { seed: 20_261_126, numRuns: 5 })
  for (const wanted of [
    ...['outcome_entry -1', 'outcome_entry 1', 'turnaround_record 1', 'rework_theme_day 1'],
    ...['risk_curve 1', 'saved_day 1'],
  ])
    expect(seen.get(wanted) ?? 0, wanted).toBeGreaterThan(0)
})

const answers = ['uphold', 'overturn', 'amend'] as const

interface Quarrel {
  readonly review: number
  readonly answer: (typeof answers)[number]
}

async function live(drawn: readonly Move[], quarrels: readonly Quarrel[], sizes: readonly number[]): Promise<void> {
  const agency = await foundSmallAgency(open.engine, 'virtual')
  const atWork = new AgencyAtWork([open.engine, open.other], agency, foreign)
  await atWork.prepare()
  for (const move of drawn) await atWork.make(move)
  await atWork.make({ kind: 'make', clinical: false, doer: 0, externalId: null })
  for (let item = 0; item < 60; item++) await atWork.make({ kind: 'onward', item, steps: 6, verdict: 'rework' })
  for (const { review, answer } of quarrels)
    for (const what of ['dispute', answer] as const)
      await atWork.make({ kind: 'review', review, what, reviewer: 0, actor: null })
  for (const name of projections) await feed(agency.agencyId, name, sizes)
  const kept = await rollUps(agency.agencyId)
  const { events } = await rebuildMeasures(context(), agency.agencyId)
  expect(events).toBeGreaterThan(0)
  expect(await rollUps(agency.agencyId)).toEqual(kept)
  for (const [table, rows] of Object.entries(kept))
    for (const row of rows) {
      const name = `${table} ${row['sign'] ?? 1}`
      seen.set(name, (seen.get(name) ?? 0) + 1)
    }
}

/** As workers do it: in the order of the lane, which is the agency's, in batches of any size. */
async function feed(agencyId: string, name: (typeof projections)[number], sizes: readonly number[]): Promise<void> {
  const events = await eventsOf(agencyId, subscriptions[name])
  for (const size of [...sizes, Number.POSITIVE_INFINITY]) {
    const batch = events.splice(0, size)
    if (batch.length === 0) return
    await inAgencies(open.engine.pool, [agencyId], (client) =>
      (handlers[name] as ProjectionHandler).project(client, batch, context()),
    )
  }
}

async function eventsOf(agencyId: string, types: readonly string[]): Promise<LaneEvent[]> {
  const { rows } = await open.admin.query(
    'select position from ledger where agency_id = $1 and type = any ($2) order by position',
    [agencyId, types],
  )
  return eventsAt(
    open.engine.pool,
    rows.map(({ position }) => ({ agencyId, position: Number(position) })),
  )
}

async function rollUps(agencyId: string): Promise<Record<string, Record<string, unknown>[]>> {
  const kept: Record<string, Record<string, unknown>[]> = {}
  for (const table of tables) {
    const text = `select * from ${table} t where agency_id = $1 order by t::text`
    kept[table] = (await open.admin.query(text, [agencyId])).rows
  }
  return kept
}

test('a rebuild leaves to the workers what they have not handled or put aside, and they go on where they were', async () => {
  const agency = await foundSmallAgency(open.engine, 'live')
  const { agencyId, tasks, lead } = agency
  const make = async () => {
    const command = { name: 'work_item.make', agencyId, actor: { kind: 'member', memberId: lead } as const }
    const { result } = await accepted(open.engine, { ...command, input: { taskId: tasks.plain, title: 'Work' } })
    return String(result['workItemId'])
  }
  const known = [await make(), await make()]
  await handleEverything(open)
  const { rows } = await open.admin.query('select position from ledger where stream_id = $1 and version = 1', [
    known[0],
  ])
  await open.admin.query(
    `insert into parked_event (agency_id, handler, position, lane, error) values ($1, 'measures', $2, $3, 'Broken')`,
    [agencyId, rows[0].position, laneOf(agencyId)],
  )
  const later = await make()
  await rebuildMeasures(context(), agencyId)
  const items = async () => (await rollUps(agencyId))['turnaround_record']?.map((row) => row['work_item_id'])
  expect(await items()).toEqual([known[1]])
  await open.admin.query('update parked_event set replayed_at = now()')
  await handleEverything(open)
  expect(await items()).toEqual([known[1], later].toSorted())
  await rebuildMeasures(context(), agencyId)
  expect(await items()).toEqual([...known, later].toSorted())
})
