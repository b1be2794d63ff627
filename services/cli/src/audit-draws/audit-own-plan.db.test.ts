import { inAgency } from '@understudy/db/key-ring'
import type { Actor } from '@understudy/domain/actor'
import { planOf } from '@understudy/domain/quality/plan'
import { AgencyAtWork } from '@understudy/engine/test/agency-at-work'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditPeriod } from './audit-period.ts'

const period = '2026-11'
let on: TestEngine
let agency: SmallAgency
let now: number

/** The assistant is independent under the light plan; December has come. */
beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'virtual')
  const atWork = new AgencyAtWork([on.engine, on.other], agency, agency)
  await atWork.prepare()
  now = atWork.now
})

afterAll(() => on.close())

async function say(name: string, input: object, memberId?: string): Promise<Readonly<Record<string, unknown>>> {
  const actor: Actor = memberId === undefined ? { kind: 'system', part: 'test' } : { kind: 'member', memberId }
  return (await accepted(on.engine, { name, agencyId: agency.agencyId, actor, input, occurredAt: now })).result
}

/** Made, done and drawn; passed where it was held. */
async function drawn(): Promise<void> {
  const made = { taskId: agency.tasks.plain, title: 'Work', assistantId: agency.assistants.va }
  const { workItemId } = await say('work_item.make', made)
  await say('work_item.start', { workItemId })
  await say('work_item.tick_step', { workItemId, step: 1 })
  await say('work_item.submit', { workItemId })
  const keyHex = (await on.engine.keys.drawKey(agency.agencyId, period)).toString('hex')
  const { reviewId } = await say('work_item.draw', { workItemId, period, keyHex })
  if (reviewId === undefined) return
  await say('review.claim', { reviewId }, agency.reviewers[0])
  await say('review.give_verdict', { reviewId, verdict: 'passed', themes: [], comment: '' }, agency.reviewers[0])
  const [delegation] = await inAgency(on.engine.pool, agency.agencyId, 'select id from delegation where task_id = $1', [
    agency.tasks.plain,
  ])
  await say('delegation.record_outcome', { delegationId: delegation?.['id'], reviewId, result: 'pass', cause: null })
}

test('Draws are repeated under the plan that held when each was made, also one of the agency’s own', async () => {
  const [delegation] = await inAgency(on.engine.pool, agency.agencyId, 'select id from delegation where task_id = $1', [
    agency.tasks.plain,
  ])
  const { version: _, ...light } = planOf('light')
  const levels = [1, 7].map((den) => ({ num: 1, den }))
  await say('agency.save_plan', { ...light, id: 'ours', passesToClimb: 1, levels, missRate: 0 })
  await say(
    'delegation.move_to_plan',
    { delegationId: delegation?.['id'], planId: 'ours', reason: 'Ours' },
    agency.lead,
  )
  for (let count = 0; count < 8; count++) await drawn()
  const sevenths = "select count(*)::int as times from ledger where (body -> 'draw' ->> 'den')::int = 7"
  expect((await on.admin.query(sevenths)).rows[0].times).toBeGreaterThan(0)
  now = Date.UTC(2026, 11, 5)
  const keyHex = (await on.engine.keys.drawKey(agency.agencyId, period)).toString('hex')
  await say('agency.reveal_draw_period', { period, keyHex })
  const audit = await auditPeriod(on.engine.pool, agency.agencyId, period)
  expect(audit).toMatchObject({ findings: [] })
  expect(audit.draws).toBeGreaterThan(30)
})
