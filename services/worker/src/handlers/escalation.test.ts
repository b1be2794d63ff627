import { sentWhereItStirs, subscriptions } from '@understudy/contract/subscriptions'
import { causeEventTypes } from '@understudy/domain/escalation/causes-of-event'
import { expect, it } from 'vitest'

it('every event that is a cause of something, or the end of one, reaches the handler of escalations', () => {
  expect(subscriptions.escalation).toEqual(expect.arrayContaining([...causeEventTypes]))
  const others = subscriptions.escalation.filter((type) => !causeEventTypes.includes(type))
  expect(others.filter((type) => !type.startsWith('escalation.') && !type.startsWith('agency.'))).toEqual([])
})

it('no event of an ordinary item reaches the handler of escalations unasked', () => {
  const quiet = new Set<string>(sentWhereItStirs.escalation)
  const life = [
    ...['made', 'assigned', 'started', 'step_ticked', 'submitted', 'held_for_review', 'delivered', 'accepted'],
  ].map((name) => `work_item.${name}`)
  const ordinary = [...life, 'review.requested', 'review.claimed', 'review.passed', 'delegation.outcome_recorded']
  const sent = subscriptions.escalation.filter((type) => !quiet.has(type))
  expect(sent.filter((type) => ordinary.includes(type))).toEqual([])
})
