import { describe, expect, it } from 'vitest'
import { advance } from '../delegation/advance.ts'
import type { Delegation } from '../delegation/delegation.ts'
import { startQuality } from '../quality/quality-state.ts'
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
import { gateLimitsOf, setGateLimits } from './gate-limits.ts'

const strict = after(
  'agency',
  agency,
  setGateLimits(agency, 'agency', { observations: 5, workingDays: 4, pauseDays: 7 }),
)
const owner = { actor: { kind: 'member', memberId: 'owner' } as const, signer: member('owner') }
const step = (of: Delegation, under: typeof agency) =>
  advance({ delegation: of, task, assistant: member('assistant'), client, at: noon }, 'd', promises, under, owner)

describe('What a gate asks for in numbers', () => {
  it('at least N real work items observed: 3 by default, or as the agency says', () => {
    const seen = (count: number) =>
      delegation('shadow', {
        observedItems: Array.from({ length: count }, (_, index) => String(index)),
        walkthrough: 'https://example.com/w',
        demonstratorSignOff: { by: 'lead', at: noon },
      })
    expect(eventsOf(step(seen(3), agency))).toEqual(['delegation.reverse_shadow_started'])
    expect(codesOf(step(seen(2), agency))).toEqual(['too_few_observations'])
    expect(codesOf(step(seen(4), strict))).toEqual(['too_few_observations'])
    expect(eventsOf(step(seen(5), strict))).toEqual(['delegation.reverse_shadow_started'])
  })

  it('evidence on at least D distinct working days: 3 by default, or as the agency says', () => {
    const shown = (days: string[]) =>
      delegation('reverse_shadow', {
        quality: { ...startQuality('standard'), score: 25, inAttempt: 25, shown: true, days },
      })
    expect(eventsOf(step(shown(['1', '2', '3']), agency))).toEqual(['delegation.promoted'])
    expect(codesOf(step(shown(['1', '2', '3']), strict))).toEqual(['too_few_days'])
    expect(eventsOf(step(shown(['1', '2', '3', '4']), strict))).toEqual(['delegation.promoted'])
  })

  it('is set in part, within bounds, and says every number that cannot be', () => {
    expect(gateLimitsOf(strict)).toEqual({ observations: 5, workingDays: 4, pauseDays: 7 })
    const part = after('agency', strict, setGateLimits(strict, 'agency', { pauseDays: 30 }))
    expect(gateLimitsOf(part)).toEqual({ observations: 5, workingDays: 4, pauseDays: 30 })
    expect(
      codesOf(setGateLimits(agency, 'agency', { observations: 0, workingDays: 1.5, pauseDays: 366 })),
    ).toHaveLength(3)
    expect(eventsOf(setGateLimits(part, 'agency', { pauseDays: 30 }))).toEqual([])
  })
})
