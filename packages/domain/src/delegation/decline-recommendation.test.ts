import { expect, test } from 'vitest'
import type { Agency } from '../agency/agency.ts'
import {
  after,
  agency,
  bodyOf,
  client,
  codesOf,
  delegation,
  eventsOf,
  member,
  noon,
  promises,
  task,
} from '../samples.fixture.ts'
import { advance } from './advance.ts'
import { declineRecommendation } from './decline-recommendation.ts'
import type { Delegation } from './delegation.ts'
import { planOfDelegation, type RecordedOutcome, recordDelegationOutcome, refoldEvidence } from './evidence.ts'
import { evolveDelegation } from './evolve.ts'
import { recommendationOf } from './recommendation.ts'

const started = delegation('reverse_shadow')
const shown = {
  score: planOfDelegation(started).promoteAt,
  shown: true,
  days: ['2026-06-01', '2026-06-02', '2026-06-03'],
}
const ready = { ...started, quality: { ...started.quality, ...shown } } as Delegation
const lead = { actor: { kind: 'member', memberId: 'lead' }, signer: member('ops_lead') } as const
const decline = (of: Delegation | undefined = ready, signing: Parameters<typeof declineRecommendation>[4] = lead) =>
  declineRecommendation(of, 'delegation', 'Two of the days were quiet ones', agency, signing)
const declined = after('delegation', ready, decline())
const step = (of: Delegation, signing: Parameters<typeof declineRecommendation>[4] = lead, by: Agency = agency) =>
  advance(
    { delegation: of, task, assistant: member('assistant'), client, at: noon },
    'delegation',
    promises,
    by,
    signing,
  )
const calendar = promises.calendar(1)
const counted = (of: Delegation, reviewId: string, changes: Partial<RecordedOutcome> = {}) =>
  recordDelegationOutcome(of, 'delegation', task, calendar, {
    ...{ reviewId, workItemId: reviewId, drawKind: 'all', late: false, before: null, sopVersion: 1, briefVersion: 1 },
    ...{ result: 'pass', cause: null, at: noon, ...changes },
  })

test('whoever could confirm a promotion declines it with a reason, and nothing else of the delegation changes', () => {
  expect(eventsOf(decline())).toEqual(['delegation.recommendation_declined'])
  expect({ ...declined, declined: undefined }).toEqual({ ...ready, declined: undefined })
  expect(declined.declined).toEqual({ by: 'member:lead', reason: 'Two of the days were quiet ones', at: noon })
  expect(recommendationOf(declined, undefined).recommended).toBe(false)
})

test('a declined promotion is confirmed by nobody until there is new evidence', () => {
  expect(eventsOf(step(ready))).toEqual(['delegation.promoted'])
  expect(codesOf(step(declined))).toEqual(['recommendation_declined'])
  const seen = after('delegation', declined, counted(declined, 'new'))
  expect(seen.declined).toBeUndefined()
  expect(recommendationOf(seen, undefined).recommended).toBe(true)
  expect(eventsOf(step(seen))).toEqual(['delegation.promoted'])
})

test('quality rule 23: what changes no evidence brings a declined promotion back for nobody: a pass disputed, a process cause, a late look', () => {
  const automatic = { ...agency, automaticPromotion: ['light', 'standard'] } as const
  const engine = { actor: { kind: 'system', part: 'lifecycle' }, signer: undefined } as const
  const passed = after('delegation', ready, counted(ready, 'pass'))
  const begun = { type: 'delegation.assigned', at: noon, body: { quality: ready.quality } }
  const body = bodyOf(counted(ready, 'pass'), 'delegation.outcome_recorded')
  const history = [begun, { type: 'delegation.outcome_recorded', at: noon, body }]
  const again = after('delegation', passed, decline(passed))
  const corrected = { type: 'delegation.attempts_corrected', body: { quality: ready.quality }, at: noon }
  const late = { drawKind: 'for_cause', late: true, result: 'critical', cause: 'assistant' } as const
  const same = [
    after('delegation', again, refoldEvidence(again, 'delegation', 'pass', { kind: 'open' }, history)),
    evolveDelegation(declined, { ...corrected, actor: 'system:test' }),
    after('delegation', declined, counted(declined, 'process', { result: 'rework', cause: 'sop' })),
    after('delegation', declined, counted(declined, 'late', late)),
  ]
  expect(same.map((one) => one.declined)).toEqual(same.map(() => declined.declined))
  for (const one of same) expect(codesOf(step(one, engine, automatic))).toEqual(['recommendation_declined'])
})

test('nothing is declined that is not recommended, twice, or by somebody who could not confirm it', () => {
  expect(codesOf(decline(delegation('reverse_shadow')))).toEqual(['nothing_recommended'])
  expect(codesOf(decline({ ...ready, state: 'shadow' }))).toEqual(['nothing_recommended'])
  expect(codesOf(decline(declined))).toEqual(['declined_already'])
  const self = { actor: { kind: 'member', memberId: 'assistant' }, signer: member('assistant') } as const
  expect(codesOf(decline(ready, self))).toEqual(['own_promotion'])
  const third = { ...ready, quality: { ...ready.quality, attempt: 3 } }
  expect(codesOf(decline(third))).toEqual(['signature_missing'])
})
