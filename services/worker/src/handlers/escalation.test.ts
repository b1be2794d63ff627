import { subscriptions } from '@understudy/contract/subscriptions'
import { causeEventTypes } from '@understudy/domain/escalation/causes-of-event'
import { expect, it } from 'vitest'

it('every event that is a cause of something, or the end of one, reaches the handler of escalations', () => {
  expect(subscriptions.escalation).toEqual(expect.arrayContaining([...causeEventTypes]))
  const others = subscriptions.escalation.filter((type) => !causeEventTypes.includes(type))
  expect(others.filter((type) => !type.startsWith('escalation.') && !type.startsWith('agency.'))).toEqual([])
})
