import type { Actor } from '@understudy/domain/actor'
import { expect, onTestFinished, test } from 'vitest'
import { openTestEngine } from '../test/engine-on-test-database.ts'
import { accepted, foundSmallAgency } from '../test/small-agency.ts'
import { execute } from './execute.ts'

const system: Actor = { kind: 'system', part: 'test' }

test('a handler whose every command is refused goes on: its cursor moves though nothing else does', async () => {
  const { engine, other, admin, close } = await openTestEngine()
  onTestFinished(close)
  const { agencyId, tasks, assistants } = await foundSmallAgency(engine, 'live')
  const assign = { taskId: tasks.plain, assistantId: assistants.va, cover: 'primary' }
  const { result } = await accepted(engine, { name: 'delegation.assign', agencyId, actor: system, input: assign })
  await admin.query("insert into lane_cursor (handler, lane) values ('lifecycle', 0)")
  const input = { delegationId: result['delegationId'] }
  const move = { handler: 'lifecycle', lane: 0, from: 0, to: 7 }
  const outcomes = await execute(other, [{ name: 'delegation.advance', agencyId, actor: system, input }], { move })
  expect(outcomes).toMatchObject([{ kind: 'refused', code: 'gate_closed' }])
  const { rows } = await admin.query("select position::int from lane_cursor where handler = 'lifecycle' and lane = 0")
  expect(rows).toEqual([{ position: 7 }])
})
