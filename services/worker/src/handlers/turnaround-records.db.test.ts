import { subscriptions } from '@understudy/contract/subscriptions'
import { AgencyAtWork } from '@understudy/engine/test/agency-at-work'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAgencies } from '../lane/in-agencies.ts'
import { eventsAt, type LaneEvent } from '../lane/lane-events.ts'
import { measures } from './measures.ts'

let on: TestEngine
let agency: SmallAgency
/** Of every item that was done while the agency prepared, from its making to its delivery. */
let events: readonly LaneEvent[]

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'virtual')
  await new AgencyAtWork([on.engine, on.other], agency, await foundSmallAgency(on.engine, 'live')).prepare()
  const { rows } = await on.admin.query(
    `select position from ledger where agency_id = $1 and stream_type = 'work_item' and type = any ($2) order by position`,
    [agency.agencyId, subscriptions.measures],
  )
  const places = rows.map(({ position }) => ({ agencyId: agency.agencyId, position: Number(position) }))
  const all = await eventsAt(on.engine.pool, places)
  const done = new Set(all.flatMap(({ type, streamId }) => (type === 'work_item.delivered' ? [streamId] : [])))
  events = all.filter(({ streamId }) => done.has(streamId))
})

afterAll(() => on.close())

/** Keeps the events in batches; answers how often a record was written again, and what the records say then. */
async function kept(batches: readonly (readonly LaneEvent[])[]) {
  await on.admin.query('truncate turnaround_record')
  const context = { engine: on.engine, pool: on.engine.pool, log: pino({ level: 'silent' }) }
  const rewritten: number[] = []
  for (const batch of batches)
    await inAgencies(on.engine.pool, [agency.agencyId], async (client) => {
      const written = `select pg_stat_get_xact_tuples_updated('turnaround_record'::regclass)::int as count`
      const before = (await client.query(written)).rows[0].count
      await measures.project(client, batch, context)
      rewritten.push((await client.query(written)).rows[0].count - before)
    })
  const records = 'select work_item_id, assistant_id, ended_at, ended_by, promises from turnaround_record order by 1'
  return { rewritten, records: (await on.admin.query(records)).rows }
}

const ofType = (...types: string[]) => events.filter(({ type }) => types.includes(type.slice('work_item.'.length)))

test("a batch writes an item's record once, whatever it says of its end, its doer and its promises", async () => {
  const items = ofType('made').length
  expect(items).toBeGreaterThan(1)
  const bySteps = await kept([ofType('made', 'assigned'), ofType('started'), ofType('delivered')])
  expect(bySteps.rewritten).toEqual([0, items, items])
  const atOnce = await kept([events])
  expect(atOnce.rewritten).toEqual([items])
  expect(atOnce.records).toEqual(bySteps.records)
  for (const { ended_by, promises } of atOnce.records) {
    expect(ended_by).toBe('delivered')
    expect(promises.map(({ kind, state }: { kind: string; state: string }) => [kind, state])).toEqual([
      ['response', 'hit'],
      ['turnaround', 'hit'],
    ])
  }
})
