import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demotedByLead, isRecommended, promoted, recordOutcome } from './fold.ts'
import { disused, majorVersion, returned, submissionLocked } from './lapses.ts'
import { type Plan, planIds, planOf } from './plan.ts'
import type { QualityState } from './quality-state.ts'
import { startQuality } from './quality-state.ts'
import { type QualityFact, refold } from './refold.ts'
import { outcome, start } from './samples.fixture.ts'

const step = fc.record({
  what: fc.oneof(
    { weight: 20, arbitrary: fc.constant('outcome' as const) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('promoted' as const, 'demoted_by_lead' as const, 'major_version' as const),
    },
    { weight: 3, arbitrary: fc.constant('submission_locked' as const) },
    { weight: 1, arbitrary: fc.constant('returned' as const) },
  ),
  result: fc.oneof(
    { weight: 12, arbitrary: fc.constant('pass' as const) },
    { weight: 1, arbitrary: fc.constantFrom('rework' as const, 'critical' as const) },
  ),
  isProcess: fc.boolean(),
  isCurrent: fc.integer({ min: 0, max: 9 }).map((dice) => dice > 0),
  drawKind: fc.constantFrom(
    'all' as const,
    'random' as const,
    'floor' as const,
    'forced' as const,
    'for_cause' as const,
  ),
  hours: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 48 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 2_000 }) },
  ),
  sopVersion: fc.integer({ min: 0, max: 3 }),
})

const history = fc.array(step, { maxLength: 250 })

function factsOf(steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]): QualityFact[] {
  let at = start
  return steps.map(({ what, hours, sopVersion, ...rest }, index): QualityFact => {
    at += hours * 3_600_000
    if (what === 'outcome') return { type: what, reviewId: `review ${index}`, ...outcome(rest.result, { ...rest, at }) }
    if (what === 'promoted') return { type: what, at, by: 'person' }
    if (what === 'returned') return { type: what, at, days: hours, limit: 30 }
    return what === 'submission_locked' ? { type: what, at, sopVersion } : { type: what, at }
  })
}

/** The fold as it goes along, one fact at a time, by the same calls that the commands make. */
function goingAlong(plan: Plan, facts: readonly QualityFact[]): QualityState[] {
  const states: QualityState[] = []
  let quality = startQuality(plan.id)
  for (const fact of facts) {
    quality = next(plan, quality, fact)
    states.push(quality)
  }
  return states
}

function next(plan: Plan, quality: QualityState, fact: QualityFact): QualityState {
  switch (fact.type) {
    case 'outcome':
      return recordOutcome(plan, quality, fact).quality
    case 'promoted':
      return quality.independentSince === null ? promoted(plan, quality, fact.at) : quality
    case 'demoted_by_lead':
      return demotedByLead(plan, quality).quality
    case 'major_version':
      return majorVersion(quality).quality
    case 'submission_locked':
      return submissionLocked(disused(quality, fact.at).quality, fact.sopVersion)
    case 'returned':
      return returned(disused(quality, fact.at).quality, fact.days, fact.limit).quality
    default:
      return quality
  }
}

const anyPlan = fc.constantFrom(...planIds).map(planOf)

describe('Over any history', () => {
  it('folding again from the facts gives the state that the fold had reached', () => {
    fc.assert(
      fc.property(anyPlan, history, (plan, steps) => {
        const facts = factsOf(steps)
        expect(refold(plan, facts).quality).toEqual(goingAlong(plan, facts).at(-1) ?? startQuality(plan.id))
      }),
    )
  })

  it('the score stays within 0 and H, trust at or below its cap, the level on the ladder', () => {
    fc.assert(
      fc.property(anyPlan, history, (plan, steps) => {
        for (const { score, trust, level, run, inAttempt, independentSince } of goingAlong(plan, factsOf(steps))) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(plan.promoteAt)
          expect(trust).toBeLessThanOrEqual(plan.trustCap)
          if (independentSince !== null) expect(trust).toBeGreaterThan(0)
          expect(level).toBeGreaterThanOrEqual(0)
          expect(level).toBeLessThan(plan.levels.length)
          expect(run).toBeLessThanOrEqual(plan.passesToClimb)
          if (independentSince === null && score < plan.promoteAt) expect(inAttempt).toBeLessThan(plan.attemptLength)
        }
      }),
    )
  })

  it('attempts only ever grow, by one at a time', () => {
    fc.assert(
      fc.property(anyPlan, history, (plan, steps) => {
        const attempts = [1, ...goingAlong(plan, factsOf(steps)).map(({ attempt }) => attempt)]
        for (const [index, attempt] of attempts.slice(1).entries())
          expect([0, 1]).toContain(attempt - (attempts[index] as number))
      }),
    )
  })

  it('nothing but integers decides, and the state never grows', () => {
    fc.assert(
      fc.property(anyPlan, history, (plan, steps) => {
        for (const quality of goingAlong(plan, factsOf(steps))) {
          for (const value of Object.values(quality))
            if (typeof value === 'number') expect(Number.isInteger(value)).toBe(true)
          expect(JSON.stringify(quality).length).toBeLessThan(700)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('independence is recommended exactly while the score is at H, in the first three attempts', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(fc.boolean(), { maxLength: 200 }), (plan, passed) => {
        let quality = startQuality(plan.id)
        for (const pass of passed) quality = recordOutcome(plan, quality, outcome(pass ? 'pass' : 'rework')).quality
        expect(isRecommended(plan, quality)).toBe(quality.score === plan.promoteAt && quality.attempt <= 3)
      }),
    )
  })
})
