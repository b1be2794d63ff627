import type { Actor } from '@understudy/domain/actor'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { execute } from '../shell/execute.ts'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { accepted, foundSmallAgency, type SmallAgency } from '../test/small-agency.ts'

let open: TestEngine
let agency: SmallAgency
let elsewhere: string

const say = async (name: string, input: object, wanted: string) =>
  String((await accepted(open.engine, { name, agencyId: agency.agencyId, actor: system, input })).result[wanted])
const system: Actor = { kind: 'system', part: 'test' }

beforeAll(async () => {
  open = await openTestEngine()
  agency = await foundSmallAgency(open.engine, 'live')
  const client = { name: 'Another practice', timeZone: 'America/Chicago', regulated: false }
  const clientId = await say('client.register', client, 'clientId')
  elsewhere = await say('task.define', { ...definition, clientId }, 'taskId')
})

afterAll(() => open.close())

const definition = { name: 'Calls', taskType: 'custom', clinical: false, risk: 'low', accessNeeds: [], planId: 'light' }

async function make(input: object, memberId = agency.lead): Promise<string> {
  const actor: Actor = { kind: 'member', memberId }
  const command = { name: 'work_item.make', agencyId: agency.agencyId, actor, input: { title: 'One', ...input } }
  const [outcome] = await execute(open.engine, [command])
  return outcome?.kind === 'refused' ? outcome.code : String(outcome?.kind)
}

test('an assistant makes work of the tasks that are delegated to them; others do not exist for them', async () => {
  const { tasks, assistants } = agency
  expect(await make({ taskId: tasks.plain }, assistants.va)).toBe('not_found')
  const assigned = { taskId: tasks.plain, assistantId: assistants.va, cover: 'primary' }
  const delegationId = await say('delegation.assign', assigned, 'delegationId')
  expect(await make({ taskId: tasks.plain }, assistants.va)).toBe('accepted')
  expect(await make({ taskId: elsewhere }, assistants.va)).toBe('not_found')
  await say('delegation.end', { delegationId, reason: 'Over' }, 'delegationId')
  expect(await make({ taskId: tasks.plain }, assistants.va)).toBe('not_found')
})

test('how work is judged and drawn is said by leads, imports and the system, never by whoever does it or asks for it', async () => {
  const { tasks, assistants, agencyId } = agency
  const assigned = { taskId: tasks.plain, assistantId: assistants.va, cover: 'primary' }
  const delegationId = await say('delegation.assign', assigned, 'delegationId')
  for (const choice of [{ batch: 'all of mine' }, { highRisk: false }, { highRisk: true }]) {
    expect(await make({ taskId: tasks.plain, ...choice }, assistants.va)).toBe('role_missing')
    expect(await make({ taskId: tasks.plain, ...choice })).toBe('accepted')
  }
  const imported = { taskId: tasks.plain, title: 'One', externalId: 'ticket 1', batch: 'import', highRisk: true }
  const first = await say('work_item.make', imported, 'workItemId')
  expect(
    (await accepted(open.engine, { name: 'work_item.make', agencyId, actor: system, input: imported })).result,
  ).toEqual(expect.objectContaining({ workItemId: first }))
  await say('delegation.end', { delegationId, reason: 'Over' }, 'delegationId')
})

test('an assistant who reviews too sees every task, and is told that it is not theirs', async () => {
  const person = { name: 'Both', email: 'both@example.org', clientId: null, supportRole: 'general_va' }
  const both = await say('member.join', { ...person, roles: ['assistant', 'reviewer'] }, 'memberId')
  expect(await make({ taskId: elsewhere }, both)).toBe('not_your_work')
})

test('work repeats work that there is, of the same client', async () => {
  const { tasks } = agency
  const earlier = await say('work_item.make', { taskId: tasks.plain, title: 'Earlier' }, 'workItemId')
  expect(await make({ taskId: tasks.clinical, repeatOf: earlier })).toBe('accepted')
  expect(await make({ taskId: elsewhere, repeatOf: earlier })).toBe('repeats_another_client')
  expect(await make({ taskId: tasks.plain, repeatOf: crypto.randomUUID() })).toBe('not_found')
  const foreign = await foundSmallAgency(open.engine, 'live')
  const input = { taskId: foreign.tasks.plain, title: 'Theirs' }
  const made = await accepted(open.engine, { name: 'work_item.make', agencyId: foreign.agencyId, actor: system, input })
  expect(await make({ taskId: tasks.plain, repeatOf: String(made.result['workItemId']) })).toBe('not_found')
})
