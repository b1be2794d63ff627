import { inAgency } from '@understudy/db/key-ring'
import type { Actor } from '@understudy/domain/actor'
import type { Delegation } from '@understudy/domain/delegation/delegation'
import { standardPlan } from '@understudy/domain/quality/plan'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { execute } from '../shell/execute.ts'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { foundSmallAgency, type SmallAgency } from '../test/small-agency.ts'
import { verifyLedger } from '../verify/verify-ledger.ts'

let on: TestEngine
let agency: SmallAgency

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'live')
})

afterAll(() => on.close())

const { version: _, ...standard } = standardPlan
const ours = { ...standard, id: 'ours', promoteAt: 30, missRate: 0 }

async function send(name: string, input: object, by = agency.lead) {
  const actor: Actor = { kind: 'member', memberId: by }
  const [outcome] = await execute(on.engine, [{ name, agencyId: agency.agencyId, actor, input }])
  return outcome as { kind: string; code?: string; result: Record<string, unknown> }
}

async function delegation(id: unknown): Promise<Delegation> {
  const sql = 'select context from delegation where id = $1'
  const [row] = await inAgency(on.engine.pool, agency.agencyId, sql, [id])
  return row?.['context'] as Delegation
}

test('A task under a plan of the agency’s own is handed over under its newest version, which stays until it is moved', async () => {
  const { clientId, assistants } = agency
  const task = {
    clientId,
    name: 'Own',
    taskType: 'custom',
    clinical: false,
    risk: 'low',
    accessNeeds: [],
    planId: 'ours',
  }
  expect(await send('task.define', task)).toMatchObject({ kind: 'refused', code: 'plan_unknown' })
  const saved = await send('agency.save_plan', ours)
  expect(saved).toMatchObject({
    result: { planId: 'ours', version: 1, promise: { worstOutgoing: expect.any(Number) } },
  })
  const { taskId } = (await send('task.define', task)).result
  const input = { taskId, assistantId: assistants.va, cover: 'primary' }
  const { delegationId } = (await send('delegation.assign', input)).result
  expect(await delegation(delegationId)).toMatchObject({
    plan: { promoteAt: 30 },
    quality: { planId: 'ours', planVersion: 1 },
  })

  await send('agency.save_plan', { ...ours, promoteAt: 35 })
  expect((await delegation(delegationId)).quality.planVersion).toBe(1)
  const moved = await send('delegation.move_to_plan', { delegationId, planId: 'ours', reason: 'The newer version' })
  expect(moved).toMatchObject({ kind: 'accepted', result: { planVersion: 2 } })
  expect(await delegation(delegationId)).toMatchObject({ plan: { promoteAt: 35 }, quality: { planVersion: 2 } })
  expect(await send('delegation.move_to_plan', { delegationId, planId: 'none', reason: 'No' })).toMatchObject({
    code: 'plan_unknown',
  })
  expect((await verifyLedger(on.engine, { agencyId: agency.agencyId })).differences).toEqual([])
})

test('A task that changes its plan leaves those who have it under theirs', async () => {
  const { tasks, assistants } = agency
  const assign = { taskId: tasks.plain, cover: 'backup' }
  const { delegationId: first } = (await send('delegation.assign', { ...assign, assistantId: assistants.va })).result
  await send('task.change_plan', { taskId: tasks.plain, planId: 'strict' })
  const { delegationId: second } = (await send('delegation.assign', { ...assign, assistantId: assistants.scribe }))
    .result
  expect((await delegation(first)).quality.planId).toBe('light')
  expect((await delegation(second)).quality.planId).toBe('strict')
})

test('A promotion by itself stays a matter of light and standard', async () => {
  expect(await send('agency.switch_automatic_promotion', { plans: ['ours'] }, agency.owner)).toMatchObject({
    code: 'plan_needs_a_signature',
  })
})
