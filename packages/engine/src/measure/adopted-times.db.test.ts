import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { accepted, foundSmallAgency } from '../test/small-agency.ts'
import { readIndependence } from './read-independence.ts'

let on: TestEngine
const now = Date.parse('2026-11-25T18:00:00Z')

beforeAll(async () => {
  on = await openTestEngine()
})

afterAll(() => on.close())

test('Times to independence know no start of who was adopted further on than assigned: no curve has them, and they are counted', async () => {
  const replay = await foundSmallAgency(on.engine, 'virtual')
  const { agencyId, owner, clientId, tasks, assistants } = replay
  const actor = { kind: 'member', memberId: owner } as const
  for (const [assistantId, cover, stage] of [
    [assistants.va, 'primary', 'independent'],
    [assistants.scribe, 'backup', 'assigned'],
  ]) {
    const input = { taskId: tasks.plain, assistantId, cover, stage, reason: 'Known', source: 'A list' }
    const command = { name: 'delegation.adopt', agencyId, actor, input, occurredAt: now }
    const { result } = await accepted(on.engine, command)
    await on.admin.query(
      `insert into independence_record (agency_id, delegation_id, client_id, task_id, assistant_id, assigned_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [agencyId, result['delegationId'], clientId, tasks.plain, assistantId, new Date(now)],
    )
  }
  const read = await readIndependence(
    on.engine.pool,
    { agencyId, memberId: owner, roles: ['owner'], clientId: null },
    { by: 'all' },
    now,
  )
  expect(read).toMatchObject({ adopted: 1, items: [{ calendarDays: { n: 1, open: 1 } }] })
})
