import { inAgency } from '@understudy/db/key-ring'
import type { Actor } from '@understudy/domain/actor'
import type { Delegation } from '@understudy/domain/delegation/delegation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { execute } from '../shell/execute.ts'
import { AgencyAtWork } from '../test/agency-at-work.ts'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { accepted, foundSmallAgency, type SmallAgency } from '../test/small-agency.ts'
import { verifyLedger } from '../verify/verify-ledger.ts'

let open: TestEngine
let agency: SmallAgency
let delegationId: string
let now: number

/** The assistant is independent under the light plan. */
beforeAll(async () => {
  open = await openTestEngine()
  agency = await foundSmallAgency(open.engine, 'virtual')
  const atWork = new AgencyAtWork([open.engine, open.other], agency, agency)
  await atWork.prepare()
  now = atWork.now
  const rows = await inAgency(open.engine.pool, agency.agencyId, 'select id from delegation where task_id = $1', [
    agency.tasks.plain,
  ])
  delegationId = String(rows[0]?.['id'])
})

afterAll(() => open.close())

const system: Actor = { kind: 'system', part: 'test' }
const person = (memberId: string): Actor => ({ kind: 'member', memberId })

async function say(name: string, input: object, actor: Actor = system): Promise<Readonly<Record<string, unknown>>> {
  const command = { name, agencyId: agency.agencyId, actor, input, occurredAt: now }
  return (await accepted(open.engine, command)).result
}

async function delegation(): Promise<Delegation> {
  const [row] = await inAgency(
    open.engine.pool,
    agency.agencyId,
    'select state, context from delegation where id = $1',
    [delegationId],
  )
  return { ...(row?.['context'] as object), state: row?.['state'] } as Delegation
}

/** A high-risk item, which is always drawn, judged critical and counted; answers its review. */
async function criticalItem(batch?: string): Promise<string> {
  const { va } = agency.assistants
  const made = {
    taskId: agency.tasks.plain,
    title: 'Delicate',
    assistantId: va,
    highRisk: true,
    ...(batch && { batch }),
  }
  const { workItemId } = await say('work_item.make', made)
  await say('work_item.start', { workItemId })
  await say('work_item.tick_step', { workItemId, step: 1 })
  await say('work_item.submit', { workItemId })
  const keyHex = (await open.engine.keys.drawKey(agency.agencyId, '2026-12')).toString('hex')
  const { reviewId } = await say('work_item.draw', { workItemId, period: '2026-12', keyHex })
  const by = person(agency.reviewers[0])
  await say('review.claim', { reviewId }, by)
  const verdict = { verdict: 'critical', themes: ['wrong record'], comment: 'The wrong one' }
  await say('review.give_verdict', { reviewId, ...verdict }, by)
  const outcome = { delegationId, reviewId, result: 'critical', cause: 'assistant' }
  await say('delegation.record_outcome', outcome)
  return String(reviewId)
}

const refold = (reviewId: string, kind: string) =>
  say('delegation.refold_evidence', { delegationId, reviewId, dispute: { kind } })

test('a dispute that is overturned undoes the demotion and leaves the evidence as if the verdict had never been', async () => {
  const before = await delegation()
  expect(before.state).toBe('independent')
  const first = await criticalItem()
  expect(await delegation()).toMatchObject({ state: 'independent', quality: { level: 0, trust: 1 } })
  const second = await criticalItem()
  expect(await delegation()).toMatchObject({ state: 'reverse_shadow', quality: { attempt: 2 } })

  await say('review.dispute', { reviewId: second, comment: 'It was the right one' }, person(agency.lead))
  await refold(second, 'open')
  expect((await delegation()).state).toBe('reverse_shadow')
  await say(
    'review.decide_dispute',
    { reviewId: second, answer: 'overturned', comment: 'So it was' },
    person(agency.owner),
  )
  await refold(second, 'overturned')
  expect(await delegation()).toMatchObject({ state: 'independent', quality: { attempt: 1, trust: 2 } })

  await refold(first, 'overturned')
  expect((await delegation()).quality).toMatchObject({ trust: before.quality.trust })
  expect((await verifyLedger(open.engine, { agencyId: agency.agencyId })).differences).toEqual([])
})

test('what is folded again is what the ledger has at that moment, also within one batch', async () => {
  const reviewId = await criticalItem()
  const command = (kind: string) => ({
    ...{ name: 'delegation.refold_evidence', agencyId: agency.agencyId, actor: system, occurredAt: now },
    input: { delegationId, reviewId, dispute: { kind } },
  })
  const outcomes = await execute(open.engine, [command('open'), command('open'), command('upheld')])
  const events = outcomes.map((outcome) => (outcome.kind === 'accepted' ? outcome.events.length : outcome.kind))
  expect(events).toEqual([1, 0, 1])
  expect((await verifyLedger(open.engine, { agencyId: agency.agencyId })).differences).toEqual([])
})
