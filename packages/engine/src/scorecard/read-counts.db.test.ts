import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { accepted, foundSmallAgency, type SmallAgency } from '../test/small-agency.ts'
import { readCounts } from './read-scorecard-figures.ts'

let on: TestEngine
let agency: SmallAgency

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'live')
})

afterAll(() => on.close())

/** A day of deliveries, as the measures handler keeps it. */
const delivered = (assistantId: string, day: string, items: number) =>
  on.admin.query(
    `insert into saved_day (agency_id, client_id, task_id, assistant_id, day, items, looks, look_seconds)
     values ($1, $2, $3, $4, $5, $6, 0, 0)`,
    [agency.agencyId, agency.clientId, agency.tasks.plain, assistantId, day, items],
  )

test('delegated successfully counts what the assistant delivered since the task is theirs, not what was shown or taken over', async () => {
  const { va, scribe } = agency.assistants
  const actor = { kind: 'system', part: 'test' } as const
  const input = { taskId: agency.tasks.plain, assistantId: va, cover: 'primary' }
  await accepted(on.engine, { name: 'delegation.assign', agencyId: agency.agencyId, actor, input })
  const inFuture = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  await delivered(agency.lead, inFuture, 3)
  await delivered(scribe, inFuture, 5)
  await delivered(va, '2026-03-02', 40)
  const count = async () => (await readCounts(on.engine.pool, agency.agencyId, agency.clientId)).delivered
  expect((await count()).get(agency.tasks.plain)).toBeUndefined()
  await delivered(va, inFuture, 2)
  expect((await count()).get(agency.tasks.plain)).toBe(2)
})
