import { expect, test } from 'vitest'
import type { QualityState } from '../quality/quality-state.ts'
import {
  after,
  agency,
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
import { planOfDelegation } from './evidence.ts'
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
const step = (of: Delegation, signing = lead) =>
  advance(
    { delegation: of, task, assistant: member('assistant'), client, at: noon },
    'delegation',
    promises,
    agency,
    signing,
  )

test('whoever could confirm a promotion declines it with a reason, and nothing else of the delegation changes', () => {
  expect(eventsOf(decline())).toEqual(['delegation.recommendation_declined'])
  expect({ ...declined, declined: undefined }).toEqual({ ...ready, declined: undefined })
  expect(declined.declined).toEqual({ by: 'member:lead', reason: 'Two of the days were quiet ones', at: noon })
  expect(recommendationOf(declined, undefined).recommended).toBe(false)
})

test('a declined promotion is confirmed by nobody until there is new evidence', () => {
  expect(eventsOf(step(ready))).toEqual(['delegation.promoted'])
  expect(codesOf(step(declined))).toEqual(['recommendation_declined'])
  const quality: QualityState = ready.quality
  const counted = { reviewId: 'new', result: 'pass', isProcess: false, drawKind: 'all', isCurrent: true, day: null }
  const outcome = { ...counted, workItemId: 'item', cause: 'none', quality, happened: [] }
  const seen = evolveDelegation(declined, {
    type: 'delegation.outcome_recorded',
    body: outcome,
    at: noon + 1,
    by: 'engine',
  } as never)
  expect(seen.declined).toBeUndefined()
  expect(recommendationOf(seen, undefined).recommended).toBe(true)
  expect(eventsOf(step(seen))).toEqual(['delegation.promoted'])
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
