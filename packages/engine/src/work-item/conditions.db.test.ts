import { afterAll, beforeAll, expect, test } from 'vitest'
import { execute } from '../shell/execute.ts'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '../test/small-agency.ts'
import { verifyLedger } from '../verify/verify-ledger.ts'

/** A policy says by conditions when the promises about an item start, pause and end; its items go their way. */
let on: TestEngine
let agency: SmallAgency
let now = monday

const hour = 3_600_000

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'virtual')
})

afterAll(() => on.close())

async function say(name: string, input: object) {
  now += hour
  const actor = { kind: 'system', part: 'test' } as const
  return (await accepted(on.engine, { name, agencyId: agency.agencyId, actor, input, occurredAt: now })).result
}

const policy = (turnaround: object) => ({
  ...{ id: 'default', audience: 'client', pausesFor: ['client'], onChange: 'retroactive' },
  ...{ targets: { turnaround: { kind: 'calendar', hours: 24 } }, conditions: { turnaround } },
})

async function turnarounds(id: string) {
  const { rows } = await on.admin.query("select context -> 'clocks' as clocks from work_item where id = $1", [id])
  const clocks: { kind: string; state: string; startedAt: number; dueAt: number }[] = rows[0].clocks
  return clocks.filter(({ kind }) => kind === 'turnaround')
}

const makeItem = async () => {
  const input = { taskId: agency.tasks.plain, title: 'Work', assistantId: agency.assistants.va }
  return String((await say('work_item.make', input))['workItemId'])
}

test('sla rule 22: a clock starts, pauses, resumes and stops when the conditions of its policy say so, and not before', async () => {
  const { clientId } = agency
  const conditions = {
    start: [{ state: ['in_progress'] }],
    pause: [{ state: ['blocked'], waits_for: ['client'] }],
    resume: [{ state: ['in_progress'] }],
    stop: [{ state: ['blocked'], waits_for: ['third_party'] }],
  }
  await say('client.save_policies', { clientId, policies: [policy(conditions)] })
  const workItemId = await makeItem()
  expect(await turnarounds(workItemId)).toEqual([])
  await say('work_item.acknowledge_sop', { workItemId, version: 1 })
  await say('work_item.start', { workItemId })
  expect(await turnarounds(workItemId)).toMatchObject([{ state: 'running', startedAt: now, dueAt: now + 24 * hour }])
  await say('work_item.block', { workItemId, waitsFor: 'client', reason: 'Asked' })
  expect(await turnarounds(workItemId)).toMatchObject([{ state: 'paused' }])
  await say('work_item.resume', { workItemId })
  const started = now - 2 * hour
  expect(await turnarounds(workItemId)).toMatchObject([{ state: 'running', dueAt: started + 25 * hour }])
  await say('work_item.block', { workItemId, waitsFor: 'third_party', reason: 'At the insurer' })
  expect(await turnarounds(workItemId)).toMatchObject([{ state: 'hit', stoppedAt: now }])
})

test('sla rule 41: an item goes by the conditions that its clock began with, whatever is saved since', async () => {
  const { clientId } = agency
  await say('client.save_policies', { clientId, policies: [policy({ start: [{ state: ['open'] }] })] })
  const workItemId = await makeItem()
  expect(await turnarounds(workItemId)).toMatchObject([{ state: 'running' }])
  const stops = { start: [{ state: ['open'] }], stop: [{ state: ['in_progress'] }] }
  await say('client.save_policies', { clientId, policies: [policy(stops)] })
  await say('work_item.acknowledge_sop', { workItemId, version: 1 })
  await say('work_item.start', { workItemId })
  expect(await turnarounds(workItemId)).toMatchObject([{ state: 'running' }])
  const other = await makeItem()
  await say('work_item.acknowledge_sop', { workItemId: other, version: 1 })
  await say('work_item.start', { workItemId: other })
  expect(await turnarounds(other)).toMatchObject([{ state: 'hit' }])
})

test('sla rule 23: conditions under which a clock could never start are refused when they are saved, with the reason', async () => {
  const { agencyId, clientId } = agency
  const policies = [policy({ start: [{ state: ['open'] }], stop: [{ state: ['open', 'in_progress'] }] })]
  const actor = { kind: 'system', part: 'test' } as const
  const command = { name: 'client.save_policies', agencyId, actor, input: { clientId, policies }, occurredAt: now }
  const [outcome] = await execute(on.engine, [command])
  expect(outcome).toMatchObject({ kind: 'refused', reasons: [{ code: 'never_starts' }] })
})

test('What conditions did folds to the same rows', async () => {
  expect((await verifyLedger(on.engine, { agencyId: agency.agencyId })).differences).toEqual([])
})
