import { inAgency } from '@understudy/db/key-ring'
import type { Actor } from '@understudy/domain/actor'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { execute } from '../shell/execute.ts'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '../test/small-agency.ts'
import { throughTheGates } from '../test/through-the-gates.ts'
import { verifyLedger } from '../verify/verify-ledger.ts'

let open: TestEngine
let agency: SmallAgency
let taskId: string
/** The primary and a backup, both in reverse-shadow under version 1. */
let primary: Doer
let backup: Doer

interface Doer {
  readonly memberId: string
  readonly delegationId: string
}

beforeAll(async () => {
  open = await openTestEngine()
  agency = await foundSmallAgency(open.engine, 'virtual')
  taskId = agency.tasks.plain
  primary = await learner(agency.assistants.va, 'primary')
  backup = await learner(agency.assistants.uncertified, 'backup')
})

afterAll(() => open.close())

const system: Actor = { kind: 'system', part: 'test' }
const person = (memberId: string): Actor => ({ kind: 'member', memberId })
const commandOf = (name: string, input: object, by?: string) => ({
  ...{ name, agencyId: agency.agencyId, actor: by === undefined ? system : person(by), input },
  occurredAt: monday,
})

async function say(name: string, input: object, by?: string): Promise<Readonly<Record<string, unknown>>> {
  return (await accepted(open.engine, commandOf(name, input, by))).result
}

async function refusal(name: string, input: object, by: string): Promise<string[]> {
  const [outcome] = await execute(open.engine, [commandOf(name, input, by)])
  return outcome?.kind === 'refused' ? outcome.reasons.map(({ code }) => code) : []
}

async function learner(memberId: string, cover: 'primary' | 'backup'): Promise<Doer> {
  const { delegationId } = await say('delegation.assign', { taskId, assistantId: memberId, cover })
  const doer = { memberId, delegationId: String(delegationId) }
  await throughTheGates(say, { taskId, ...doer, assistantId: memberId, lead: agency.lead })
  return doer
}

/** Two steps; the second may be left out unless it is asked for. */
const publish = (text: string, isAskedFor = false) => {
  const steps = [step(text), { ...step('Say so'), required: isAskedFor }]
  return say('task.publish_sop', { taskId, steps, change: 'minor' })
}
const step = (text: string) => ({ kind: 'do', text, required: true })

/** Work that the primary has begun under the newest version, which they have read. */
async function underWay(version: number): Promise<{ workItemId: string }> {
  await say('delegation.acknowledge_sop', { delegationId: primary.delegationId, version }, primary.memberId)
  const { workItemId } = await say('work_item.make', { taskId, title: 'One', assistantId: primary.memberId })
  const item = { workItemId: String(workItemId) }
  await say('work_item.start', item, primary.memberId)
  await say('work_item.tick_step', { ...item, step: 1 }, primary.memberId)
  return item
}

async function holderOf({ workItemId }: { workItemId: string }): Promise<unknown> {
  const rows = await inAgency(open.engine.pool, agency.agencyId, 'select assistant_id from work_item where id = $1', [
    workItemId,
  ])
  return rows[0]?.['assistant_id']
}

/** What whoever has it now may not do with it. */
async function cannotGoOn(item: { workItemId: string }, by: string): Promise<string[]> {
  const tried = [
    await refusal('work_item.tick_step', { ...item, step: 2 }, by),
    await refusal('work_item.submit', item, by),
  ]
  return [...new Set(tried.flat())]
}

test('work that a lead gives to somebody else while it is under way asks them to acknowledge its SOP before they go on', async () => {
  await publish('Do it anew')
  const item = await underWay(2)
  await say('work_item.assign', { ...item, assistantId: backup.memberId })
  expect(await cannotGoOn(item, backup.memberId)).toEqual(['sop_not_acknowledged'])
  await say('work_item.block', { ...item, waitsFor: 'client', reason: 'Whose form is it?' }, backup.memberId)
  expect(await refusal('work_item.resume', item, backup.memberId)).toEqual(['sop_not_acknowledged'])
  await say('delegation.acknowledge_sop', { delegationId: backup.delegationId, version: 2 }, backup.memberId)
  await say('work_item.resume', item, backup.memberId)
  await say('work_item.tick_step', { ...item, step: 2 }, backup.memberId)
  await say('work_item.submit', item, backup.memberId)
})

test('so does work that is routed on because somebody is away; what comes back to whoever had it asks nothing again', async () => {
  await publish('Do it a third time')
  const [moved, comesBack] = [await underWay(3), await underWay(3)]
  const days = { from: '2026-11-23', until: '2026-11-27' }
  await say('member.record_absence', { memberId: primary.memberId, ...days })
  for (const item of [moved, comesBack]) {
    await say('work_item.route', item)
    expect(await holderOf(item)).toBe(backup.memberId)
  }
  expect(await cannotGoOn(moved, backup.memberId)).toEqual(['sop_not_acknowledged'])
  await say('delegation.acknowledge_sop', { delegationId: backup.delegationId, version: 3 }, backup.memberId)
  await say('work_item.tick_step', { ...moved, step: 2 }, backup.memberId)
  await say('work_item.assign', { ...comesBack, assistantId: agency.lead })
  await say('work_item.assign', { ...comesBack, assistantId: primary.memberId })
  expect(await cannotGoOn(comesBack, primary.memberId)).toEqual([])
})

test('who covers without a delegation of the task acknowledges the version of the item, which may be an older one', async () => {
  const item = await underWay(3)
  const { scribe } = agency.assistants
  await publish('Do it a fourth time', true)
  await say('work_item.assign', { ...item, assistantId: scribe })
  expect(await cannotGoOn(item, scribe)).toEqual(['sop_not_acknowledged'])
  expect(await refusal('work_item.acknowledge_sop', { ...item, version: 3 }, agency.lead), 'in their stead').toEqual([
    'role_missing',
  ])
  expect(await refusal('work_item.acknowledge_sop', { ...item, version: 4 }, scribe)).toEqual([
    'not_the_sop_of_the_item',
  ])
  await say('work_item.acknowledge_sop', { ...item, version: 3 }, scribe)
  await say('work_item.tick_step', { ...item, step: 2 }, scribe)
})

test('work under an older version goes on by its own steps, and by an acknowledgement of that version', async () => {
  const item = await underWay(4)
  await say('task.publish_sop', { taskId, steps: [step('All in one')], change: 'minor' })
  await say('delegation.acknowledge_sop', { delegationId: backup.delegationId, version: 5 }, backup.memberId)
  await say('work_item.assign', { ...item, assistantId: backup.memberId })
  expect(await cannotGoOn(item, backup.memberId), 'the newest is not the one it runs under').toContain(
    'sop_not_acknowledged',
  )
  await say('delegation.acknowledge_sop', { delegationId: backup.delegationId, version: 4 }, backup.memberId)
  expect(await refusal('work_item.submit', item, backup.memberId), 'the second step of its own').toEqual([
    'step_unticked',
  ])
  await say('work_item.tick_step', { ...item, step: 2 }, backup.memberId)
  await say('work_item.submit', item, backup.memberId)
})

test('the whole ledger folds to what is stored', async () => {
  expect((await verifyLedger(open.engine, { agencyId: agency.agencyId })).differences).toEqual([])
})
