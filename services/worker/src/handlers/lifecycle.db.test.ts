import type { Actor } from '@understudy/domain/actor'
import { execute } from '@understudy/engine/shell/execute'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '@understudy/engine/test/small-agency'
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

const say = (name: string, input: object, by: Actor = actor, occurredAt = monday) =>
  accepted(on.engine, { name, agencyId: agency.agencyId, actor: by, input, occurredAt })

/** Somebody comes to the task, and the handler hears of it. */
async function comes(assistantId: string, stage: string, cover: string): Promise<void> {
  const input = { taskId: agency.tasks.plain, assistantId, cover, stage, reason: 'Known', source: 'A list' }
  const { commandId } = await say('delegation.adopt', input)
  await hears(commandId, 'delegation.adopted')
}

async function hears(commandId: string, type: string): Promise<void> {
  const { agencyId } = agency
  const { rows } = await on.admin.query('select position from ledger where command_id = $1 and type = $2', [
    commandId,
    type,
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

test('a task that is marked as clinical makes clinical what was made of it before and is not over', async () => {
  const { clientId, assistants } = agency
  const lead = { kind: 'member', memberId: agency.lead } as const
  const custom = { taskType: 'custom', accessNeeds: [], planId: 'light', defaultSop: true }
  const { taskId } = (await say('task.define', { clientId, name: 'Letters', ...custom })).result
  const items: string[] = []
  for (const title of ['Waits', 'Theirs', 'Over'])
    items.push(String((await say('work_item.make', { taskId, title })).result['workItemId']))
  const [, theirs, over] = items
  await say('work_item.assign', { workItemId: theirs, assistantId: assistants.scribe })
  await say('work_item.cancel', { workItemId: over, reason: 'Twice' })
  await say('task.suspect_clinical', { taskId, reason: 'They read like notes' }, lead)
  const { commandId } = await say('task.mark_clinical', { taskId, reason: 'They are notes' }, lead, monday + 60_000)
  await hears(commandId, 'task.marked_clinical')
  const { rows } = await on.admin.query(
    "select id, (context ->> 'clinical')::boolean as clinical from work_item where id = any ($1)",
    [items],
  )
  expect(Object.fromEntries(rows.map(({ id, clinical }) => [id, clinical]))).toEqual(
    Object.fromEntries(items.map((id) => [id, id !== over])),
  )
})
