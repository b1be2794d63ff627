import { describe, expect, it } from 'vitest'
import { checkConditions, stepsThatHold } from './conditions.ts'
import { checkPolicy, checkPolicyList, selectPolicy, targetOf } from './policy.ts'
import { hours, policyWith } from './samples.fixture.ts'

const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code)
const conditions = {
  start: [{ state: ['open'] }],
  pause: [{ state: ['blocked'], waits_for: ['client', 'third_party'] }],
  resume: [{ state: ['in_progress'] }],
  stop: [{ state: ['delivered'] }],
  cancel: [{ state: ['cancelled', 'merged'] }],
}

describe('a policy', () => {
  it('sla rule 22: start, pause, resume, stop, reset and cancel are separate and looked at in a fixed order', () => {
    const everything = { cancel: [{}], reset: [{}], stop: [{}], resume: [{}], pause: [{}], start: [{}] }
    expect(stepsThatHold(everything, {})).toEqual(['start', 'pause', 'resume', 'stop', 'reset', 'cancel'])
    expect(stepsThatHold(conditions, { state: 'blocked', waits_for: 'agency' })).toEqual([])
    expect(stepsThatHold(conditions, { state: 'blocked', waits_for: 'client' })).toEqual(['pause'])
  })

  it('sla rule 23: a clock that can never start is refused with the reason', () => {
    expect(codes(checkConditions('turnaround', conditions))).toEqual([])
    expect(codes(checkConditions('turnaround', { ...conditions, start: [] }))).toEqual(['never_starts'])
    expect(codes(checkConditions('turnaround', { ...conditions, start: [{ state: [] }] }))).toEqual(['never_starts'])
  })

  it('sla rule 23: a clock that can never leave a pause is refused with the reason', () => {
    const { resume: _, ...withoutResume } = conditions
    expect(codes(checkConditions('turnaround', withoutResume))).toEqual(['never_resumes'])
  })

  it('sla rule 23: the conditions of every kind are checked when the policy is saved', () => {
    const policy = policyWith(hours(8), { conditions: { turnaround: { ...conditions, start: [] } } })
    expect(checkPolicy(policy)).toEqual([
      expect.objectContaining({ code: 'never_starts', satisfiedBy: expect.any(String) }),
    ])
  })

  it('sla rule 31: a policy that faces the client never pauses while waiting for us, an internal one may', () => {
    const waitsForUs = policyWith(hours(8), { pausesFor: ['agency'] })
    expect(codes(checkPolicy(waitsForUs))).toEqual(['pauses_for_agency'])
    expect(checkPolicy({ ...waitsForUs, audience: 'internal' })).toEqual([])
  })

  it('sla rule 51: a target that is unset or zero is no promise and no fault', () => {
    const none = policyWith({ kind: 'business', ms: 0 })
    expect(checkPolicy(none)).toEqual([])
    expect([targetOf(none, 'turnaround'), targetOf(none, 'review')]).toEqual([undefined, undefined])
  })

  it('sla rule 3: a target or pause limit that makes no sense is refused under its own name', () => {
    const policy = policyWith({ kind: 'business', ms: -1 }, { pauseLimit: { kind: 'business_days', days: 0.5 } })
    expect(checkPolicy(policy).map(({ message }) => message)).toEqual([
      'turnaround: A target cannot be negative',
      'pause limit: Days are counted whole',
    ])
  })

  it('sla rule 39: warnings are different percentages below 100', () => {
    const withWarnings = (warnings: number[]) => codes(checkPolicy(policyWith(hours(8), { warnings })))
    expect([withWarnings([]), withWarnings([20, 80])]).toEqual([[], []])
    expect([withWarnings([50, 50]), withWarnings([100]), withWarnings([0])].flat()).toEqual([
      ...['warnings_malformed', 'warnings_malformed', 'warnings_malformed'],
    ])
  })
})

describe('an ordered list of policies', () => {
  const urgent = policyWith(hours(2), { id: 'urgent', when: { priority: ['urgent'] } })
  const fallback = policyWith(hours(16))
  const internal = policyWith(hours(4), { id: 'internal', audience: 'internal' })

  it('the first whose conditions match wins, the default takes the rest', () => {
    const select = (priority: string) => selectPolicy([urgent, internal, fallback], { priority })?.id
    expect([select('urgent'), select('low')]).toEqual(['urgent', 'standard'])
    expect(selectPolicy([urgent, internal, fallback], {}, 'internal')?.id).toBe('internal')
    expect(selectPolicy([urgent], { priority: 'low' })).toBeUndefined()
  })

  it('the default at its end cannot be removed', () => {
    expect(checkPolicyList([urgent, fallback, internal])).toEqual([])
    expect(codes(checkPolicyList([fallback, urgent]))).toEqual(['default_missing'])
    expect(codes(checkPolicyList([]))).toEqual(['default_missing'])
    expect(codes(checkPolicyList([fallback, { ...internal, when: { priority: ['low'] } }]))).toEqual([
      'default_missing',
    ])
  })
})

describe('the small print of conditions', () => {
  it('sla small print: a start condition within stop or cancel is refused', () => {
    const within = { ...conditions, start: [{ state: ['delivered', 'merged'], priority: ['low'] }] }
    expect(codes(checkConditions('turnaround', within))).toEqual(['never_starts'])
    const partly = { ...conditions, start: [{ state: ['delivered', 'open'] }] }
    expect(codes(checkConditions('turnaround', partly))).toEqual([])
    const narrower = { ...conditions, stop: [{ state: ['open'], priority: ['low'] }] }
    expect(codes(checkConditions('turnaround', narrower))).toEqual([])
  })

  it('sla small print: a pause with no resume outside it is refused', () => {
    const inside = { ...conditions, resume: [{ state: ['blocked'], waits_for: ['client'] }] }
    expect(codes(checkConditions('turnaround', inside))).toEqual(['never_resumes'])
    const outside = { ...conditions, resume: [{ state: ['blocked'], waits_for: ['agency'] }] }
    expect(codes(checkConditions('turnaround', outside))).toEqual([])
  })
})
