import { inAgency } from '@understudy/db/key-ring'
import type { Actor } from '@understudy/domain/actor'
import { drawMessage, drawnNumber, hmacSha256 } from '@understudy/domain/quality/draw'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { AgencyAtWork } from '../test/agency-at-work.ts'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { late } from '../test/late-commit.ts'
import { deliveredUnreviewed } from '../test/rules-that-hold.ts'
import { accepted, foundSmallAgency, type SmallAgency } from '../test/small-agency.ts'
import type { Command } from './command.ts'
import { execute } from './execute.ts'

const system: Actor = { kind: 'system', part: 'test' }
const period = '2026-12'
const half = 2 ** 47

let open: TestEngine
let agency: SmallAgency
let delegationId: string
let now: number

beforeAll(async () => {
  open = await openTestEngine()
})

afterAll(() => open.close())

/** The assistant is independent, and every other of their submissions is drawn. */
beforeEach(async () => {
  agency = await foundSmallAgency(open.engine, 'virtual')
  const atWork = new AgencyAtWork([open.engine, open.other], agency, agency)
  await atWork.prepare()
  now = atWork.now
  const [row] = await rows("select id, context from delegation where state = 'independent'")
  delegationId = String(row?.['id'])
  expect(row?.['context']).toMatchObject({ quality: { level: 1 } })
})

const rows = (text: string, values: unknown[] = []) => inAgency(open.engine.pool, agency.agencyId, text, values)
const command = (name: string, input: object): Command => ({
  name,
  agencyId: agency.agencyId,
  actor: system,
  input,
  occurredAt: now,
})

/** A submitted item that the draw will pass by, and the command that draws it. */
async function lucky(): Promise<{ workItemId: string; draw: Command }> {
  const key = await open.engine.keys.drawKey(agency.agencyId, period)
  for (;;) {
    const input = { taskId: agency.tasks.plain, title: 'Lucky', assistantId: agency.assistants.va }
    const made = await accepted(open.engine, command('work_item.make', input))
    const workItemId = String(made.result['workItemId'])
    const subject = { agencyId: agency.agencyId, assistantId: agency.assistants.va, taskId: agency.tasks.plain }
    const u = drawnNumber(hmacSha256(key, drawMessage({ ...subject, sopVersion: 1, workItemId })))
    if (u < half) continue
    for (const [name, more] of [['start'], ['tick_step', { step: 1 }], ['submit']] as const)
      await accepted(open.engine, command(`work_item.${name}`, { workItemId, ...more }))
    return { workItemId, draw: command('work_item.draw', { workItemId, period, keyHex: key.toString('hex') }) }
  }
}

const stateOf = async (workItemId: string) =>
  (await rows('select state from work_item where id = $1', [workItemId]))[0]?.['state']

const versionOf = async () =>
  Number((await rows('select version from delegation where id = $1', [delegationId]))[0]?.['version'])

const demote = () => execute(open.other, [command('delegation.demote', { delegationId, reason: 'Look again' })])

describe('Two commands that are each right by themselves', () => {
  test('deliver at once where nothing comes between', async () => {
    const { workItemId, draw } = await lucky()
    await accepted(open.engine, draw)
    expect(await stateOf(workItemId)).toBe('delivered')
  })

  test('never deliver unreviewed work together: a draw that a demotion overtakes is made again, and held', async () => {
    const { workItemId, draw } = await lucky()
    const [outcome] = await execute(late(open.engine, demote), [draw])
    expect(outcome).toMatchObject({ kind: 'accepted', events: expect.arrayContaining(['work_item.held_for_review']) })
    expect(await stateOf(workItemId)).toBe('in_review')
    expect(await deliveredUnreviewed(open.admin, agency.agencyId)).toEqual([])
  })

  test('pass each other where work is made beside evidence: the delegation moved on, its state did not', async () => {
    const input = { taskId: agency.tasks.plain, title: 'Beside it', assistantId: agency.assistants.va }
    const before = await versionOf()
    const retried: string[] = []
    const metrics = { commandDone() {}, batchDone() {}, batchRetried: (why: string) => void retried.push(why) }
    const absence = { delegationId, from: '2026-11-02', days: 90, returnsAt: now }
    const note = () => execute(open.other, [command('delegation.note_absence', absence)])
    const [made] = await execute(late({ ...open.engine, metrics }, note), [command('work_item.make', input)])
    expect(made).toMatchObject({ kind: 'accepted', events: ['work_item.made', 'work_item.assigned'] })
    expect(await versionOf()).toBeGreaterThan(before)
    expect(retried).toEqual([])
    const [again] = await execute(late({ ...open.engine, metrics }, demote), [command('work_item.make', input)])
    expect(again).toMatchObject({ kind: 'accepted', events: ['work_item.made', 'work_item.assigned'] })
    expect(retried).toEqual(['moved_on'])
  })

  test('leave no work behind with a delegation that ends while somebody assigns to it', async () => {
    const made = await accepted(open.engine, command('work_item.make', { taskId: agency.tasks.plain, title: 'Left' }))
    const { workItemId } = made.result as { workItemId: string }
    const assign = command('work_item.assign', { workItemId, assistantId: agency.assistants.va })
    const end = command('delegation.end', { delegationId, reason: 'Over' })
    const overtaken = await execute(
      late(open.engine, () => execute(open.other, [assign])),
      [end],
    )
    expect(overtaken).toMatchObject([{ kind: 'refused', code: 'hand_off_missing' }])
    await accepted(open.engine, command('work_item.cancel', { workItemId, reason: 'Not needed' }))
    const next = await accepted(open.engine, command('work_item.make', { taskId: agency.tasks.plain, title: 'Next' }))
    const nextId = String(next.result['workItemId'])
    const assignNext = command('work_item.assign', { workItemId: nextId, assistantId: agency.assistants.va })
    await execute(
      late(open.engine, () => execute(open.other, [end])),
      [assignNext],
    )
    const [row] = await rows('select delegation_id from work_item where id = $1', [nextId])
    expect(row).toEqual({ delegation_id: null })
  })
})
