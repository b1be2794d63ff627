import { execute } from '@understudy/engine/shell/execute'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventsAt } from '../lane/lane-events.ts'
import { runBatch } from '../lane/run-batch.ts'
import { lifecycle } from './lifecycle.ts'

const actor = { kind: 'system', part: 'test' } as const
const many = 2_100

let on: TestEngine
let agency: SmallAgency

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'virtual')
  const { agencyId, tasks } = agency
  for (let made = 0; made < many; made += 300) {
    const input = { taskId: tasks.plain, title: 'Waiting' }
    await execute(on.engine, new Array(300).fill({ name: 'work_item.make', agencyId, actor, input }))
  }
  await on.admin.query("insert into lane_cursor (handler, lane) values ('lifecycle', 0)")
})

afterAll(() => on.close())

/** Somebody comes to the task, and the handler hears of it. */
async function comes(assistantId: string, stage: string, cover: string): Promise<void> {
  const { agencyId, tasks } = agency
  const input = { taskId: tasks.plain, assistantId, cover, stage, reason: 'Known', source: 'A list' }
  const { commandId } = await accepted(on.engine, { name: 'delegation.adopt', agencyId, actor, input })
  const { rows } = await on.admin.query('select position from ledger where command_id = $1 and type = $2', [
    commandId,
    'delegation.adopted',
  ])
  const position = Number(rows[0].position)
  const events = await eventsAt(on.engine.pool, [{ agencyId, position }])
  const cursor = await on.admin.query("select position from lane_cursor where handler = 'lifecycle'")
  const move = { handler: 'lifecycle', lane: 0, from: Number(cursor.rows[0].position), to: position } as const
  await runBatch(lifecycle, { engine: on.engine, pool: on.engine.pool, log: pino({ level: 'silent' }) }, move, events)
  const after = await on.admin.query("select position from lane_cursor where handler = 'lifecycle'")
  expect(Number(after.rows[0].position)).toBe(position)
}

const waiting = async () =>
  (await on.admin.query('select count(*)::int as items from work_item where assistant_id is null')).rows[0].items

test('all that wait are routed when somebody comes, however many they are and whoever came before', async () => {
  const { va, uncertified } = agency.assistants
  await comes(uncertified, 'shadow', 'primary')
  expect(await waiting()).toBe(many)
  await comes(va, 'independent', 'backup')
  expect(await waiting()).toBe(0)
}, 120_000)
