import { subscriptions } from '@understudy/contract/subscriptions'
import type { Actor } from '@understudy/domain/actor'
import { readContinuity, readDrill } from '@understudy/engine/continuity/read-drill'
import { readRouting } from '@understudy/engine/continuity/read-routing'
import { openReads } from '@understudy/engine/reading/open-reads'
import type { Viewer } from '@understudy/engine/reading/viewer'
import { execute } from '@understudy/engine/shell/execute'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '@understudy/engine/test/small-agency'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventsAt } from '../lane/lane-events.ts'
import { runBatch } from '../lane/run-batch.ts'
import { lifecycle } from './lifecycle.ts'

/** Who covers for whom, as it happens to two assistants of a task. Everything happens on one Monday of a virtual agency. */
let on: TestEngine
let agency: SmallAgency
const delegations: Record<string, string> = {}

const actor: Actor = { kind: 'system', part: 'test' }
const day = 86_400_000
const many = 600
let now = monday

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'virtual')
  await on.admin.query("insert into lane_cursor (handler, lane) values ('lifecycle', 0)")
  const { va, uncertified } = agency.assistants
  await comes(va, 'primary')
  await comes(uncertified, 'backup')
})

afterAll(() => on.close())

async function say(name: string, input: object, by: Actor = actor) {
  const { agencyId } = agency
  return (await accepted(on.engine, { name, agencyId, actor: by, input, occurredAt: now })).result
}

/** The handler hears of everything that it has not heard of, and of what comes of that; drivers answer a virtual agency themselves. */
async function hears(): Promise<void> {
  for (;;) {
    const { rows } = await on.admin.query(
      `select l.position, c.position as cursor from ledger l, lane_cursor c
       where c.handler = 'lifecycle' and l.position > c.position and l.type = any ($1) order by l.position limit 100`,
      [subscriptions.lifecycle],
    )
    if (rows.length === 0) return
    const places = rows.map(({ position }) => ({ agencyId: agency.agencyId, position: Number(position) }))
    const move = {
      handler: 'lifecycle',
      lane: 0,
      from: Number(rows[0].cursor),
      to: Number(rows.at(-1).position),
    } as const
    const context = { engine: on.engine, pool: on.engine.pool, log: pino({ level: 'silent' }) }
    await runBatch(lifecycle, context, move, await eventsAt(on.engine.pool, places))
  }
}

async function comes(assistantId: string, cover: string): Promise<void> {
  const input = { taskId: agency.tasks.plain, assistantId, cover, stage: 'independent' }
  const { delegationId } = await say('delegation.adopt', { ...input, reason: 'Known', source: 'A list' })
  delegations[cover] = String(delegationId)
}

async function make(count: number): Promise<string[]> {
  const { agencyId, tasks, assistants } = agency
  const input = { taskId: tasks.plain, title: 'Work', assistantId: assistants.va }
  const made: string[] = []
  for (let left = count; left > 0; left -= 300) {
    const commands = new Array(Math.min(left, 300)).fill({
      name: 'work_item.make',
      agencyId,
      actor,
      input,
      occurredAt: now,
    })
    for (const outcome of await execute(on.engine, commands))
      made.push(String(outcome.kind === 'accepted' && outcome.result['workItemId']))
  }
  return made
}

const viewer = (): Viewer => ({
  ...{ agencyId: agency.agencyId, memberId: agency.lead, roles: ['ops_lead'], clientId: null },
})

const itemOf = async (id: string) =>
  (await on.admin.query('select context from work_item where id = $1', [id])).rows[0].context

async function held(memberId: string): Promise<number> {
  const { rows } = await on.admin.query(
    'select count(*)::int as held from work_item where assistant_id = $1 and done_at is null and state <> $2',
    [memberId, 'cancelled'],
  )
  return rows[0].held
}

test('when somebody calls in sick their open items move to the backup in due order, and what nobody began comes back', async () => {
  const { va, uncertified } = agency.assistants
  const items = await make(many)
  const [begun = '', asked = ''] = items
  await say('work_item.start', { workItemId: begun })
  await say('work_item.tick_step', { workItemId: begun, step: 1 })
  await say('question.ask', { workItemId: asked, to: 'lead', text: 'Which form?' }, { kind: 'member', memberId: va })
  await hears()
  const absence = { from: '2026-11-23', until: '2026-12-24' }
  const reads = openReads(on.engine)(agency.agencyId)
  const drill = await readDrill(reads, viewer(), { memberId: va, ...absence }, now)
  expect(drill).toMatchObject({ uncovered: 0, loads: [{ assistantId: uncertified, items: many }] })
  expect(await held(va), 'a drill changes nothing').toBe(many)
  expect(await readContinuity(reads, viewer(), agency.clientId, now)).toMatchObject({
    score: 100,
    tasks: [{ name: 'Referrals', doneBy: va, independent: [uncertified] }],
  })
  await say('member.record_absence', { memberId: va, ...absence, handOff: 'The fax is slow' })
  await hears()
  expect(await held(va)).toBe(0)
  expect(await held(uncertified)).toBe(many)
  const { handOff, lentBy, route } = await itemOf(begun)
  expect({ handOff, lentBy, route }).toMatchObject({
    handOff: { from: va, ticked: [1], next: null, text: 'The fax is slow' },
    ...{ lentBy: { assistantId: va, delegationId: delegations['primary'] }, route: 'independent_backup' },
  })
  expect((await itemOf(asked)).handOff.open).toMatchObject([{ text: 'Which form?' }])
  expect(await readRouting(reads, viewer(), asked, now)).toMatchObject({
    decided: { assistantId: uncertified, why: expect.stringContaining('the primary is passed over') },
    looked: [
      { assistantId: va, reasons: [{ code: 'not_working_before_due' }] },
      { assistantId: uncertified, reasons: [] },
    ],
  })
  const { rows: order } = await on.admin.query(
    `select l.position, w.due_at from ledger l join work_item w on w.id = l.stream_id
     where l.type = 'work_item.assigned' and l.body -> 'lentBy' is not null order by l.position`,
  )
  expect(order).toHaveLength(many)
  expect(order.map(({ due_at }) => due_at)).toEqual(order.map(({ due_at }) => due_at).sort((a, b) => a - b))

  await say('work_item.submit', { workItemId: begun })
  now = monday + 33 * day
  await say('member.wake', { memberId: va })
  await hears()
  expect(await held(va)).toBe(many - 1)
  expect((await itemOf(begun)).assistantId).toBe(uncertified)
  expect(await itemOf(asked)).toMatchObject({ assistantId: va, route: 'returned', lentBy: null })
}, 240_000)

test('whoever leaves hands over: open work moves, the delegation ends, and what nobody covers is told once and routed when somebody can', async () => {
  const { va, uncertified } = agency.assistants
  const { rows } = await on.admin.query(
    "select id from work_item where assistant_id = $1 and state = 'open' offset 20",
    [va],
  )
  for (let start = 0; start < rows.length; start += 300)
    await execute(
      on.engine,
      rows.slice(start, start + 300).map(({ id }) => ({
        ...{ name: 'work_item.cancel', agencyId: agency.agencyId, actor, occurredAt: now },
        input: { workItemId: id, reason: 'Over' },
      })),
    )
  await say('member.leave', { memberId: va, reason: 'Moves', planned: true, handOff: 'All is filed' })
  await hears()
  expect([
    await held(va),
    (await on.admin.query('select state from delegation where id = $1', [delegations['primary']])).rows[0].state,
  ]).toEqual([0, 'ended'])
  const moved = (
    await on.admin.query("select id from work_item where assistant_id = $1 and state = 'open'", [uncertified])
  ).rows
  expect(moved).toHaveLength(20)
  expect((await itemOf(moved[0].id)).handOff).toMatchObject({ from: va, text: 'All is filed' })

  await say('member.leave', { memberId: uncertified, reason: 'Moves too' })
  await hears()
  const uncovered = async () =>
    (await on.admin.query("select count(*)::int as items from ledger where type = 'work_item.left_uncovered'")).rows[0]
      .items
  expect([await uncovered(), (await itemOf(moved[0].id)).assistantId]).toEqual([20, null])
  await comes(agency.assistants.scribe, 'backup')
  await hears()
  expect([await uncovered(), await held(agency.assistants.scribe)]).toEqual([20, 20])
})

test('All of it folds to the rows that stand', async () => {
  expect((await verifyLedger(on.engine)).differences).toEqual([])
})
