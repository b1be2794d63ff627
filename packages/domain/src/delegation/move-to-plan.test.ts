import { describe, expect, it } from 'vitest'
import { falsePromotionSoFar } from '../quality/earlier-attempts.ts'
import { isRecommended, promoted } from '../quality/fold.ts'
import { type Plan, planOf, standardPlan } from '../quality/plan.ts'
import { cumulativeFalsePromotion } from '../quality/promotion-chances.ts'
import { type QualityState, startQuality, startUnder } from '../quality/quality-state.ts'
import { refold } from '../quality/refold.ts'
import { fold, outcomesOf, passes, types } from '../quality/samples.fixture.ts'
import { after, bodyOf, codesOf, delegation, member, noon, task } from '../samples.fixture.ts'
import { assignDelegation } from './assign.ts'
import { planOfDelegation } from './evidence.ts'
import { moveToPlan } from './move-to-plan.ts'
import { qualityFactsOf } from './quality-facts.ts'

const strict = planOf('strict')
const ours: Plan = { ...standardPlan, id: 'ours', promoteAt: 30 }

const learning = (changes: Partial<QualityState> = {}) =>
  delegation('reverse_shadow', { quality: { ...startQuality('standard'), ...changes } })
const independent = (changes: Partial<QualityState> = {}) =>
  delegation('independent', { quality: { ...promoted(standardPlan, startQuality('standard'), noon), ...changes } })
const move = (of: ReturnType<typeof learning> | undefined, to: Plan = strict) =>
  moveToPlan(of, 'd', to, 'A reason', 'member:lead')
const moved = (of: ReturnType<typeof learning>, to: Plan = strict) => after('delegation', of, move(of, to))

const soFar = (of: ReturnType<typeof learning>, missRate = 0) =>
  falsePromotionSoFar(planOfDelegation(of), of.quality, of.earlier, missRate)

describe('A delegation moves to another plan', () => {
  it('with score 0, because a score means something under its own plan only', () => {
    const state = moved(learning({ score: 20, inAttempt: 30, days: ['2026-06-01'], shown: true }))
    expect(state.quality).toMatchObject({
      planId: 'strict',
      planVersion: 1,
      score: 0,
      inAttempt: 0,
      shown: false,
      days: [],
    })
    expect(planOfDelegation(state)).toBe(strict)
  })

  it('and an attempt that had begun is used up: moving is no further try for nothing', () => {
    expect(moved(learning({ inAttempt: 0 })).quality.attempt).toBe(1)
    expect(moved(learning({ inAttempt: 1 })).quality.attempt).toBe(2)
  })

  it('and carries its own plan along, so that a later version decides nothing by itself', () => {
    const state = moved(learning(), ours)
    expect(state).toMatchObject({ plan: ours, quality: { planId: 'ours', planVersion: 1 } })
    expect(planOfDelegation(state)).toEqual(ours)
    expect(moved(state, { ...ours, version: 2, promoteAt: 35 }).quality.planVersion).toBe(2)
    expect(moved(state, strict).plan).toBeUndefined()
  })

  it('never one that has ended, is only observed, or is under that very version already', () => {
    expect(codesOf(move(undefined))).toEqual(['not_found'])
    expect(codesOf(move(delegation('ended')))).toEqual(['delegation_ended'])
    expect(codesOf(move(delegation('independent', { observed: true })))).toEqual(['observed_only'])
    expect(codesOf(move(learning(), standardPlan))).toEqual(['same_plan'])
  })

  it('quality line 4: a delegation moves to another plan after its attempts are used up only to a plan with a larger H, under which it is recommended again', () => {
    const exhausted = learning({ attempt: 4, exhaustedAt: 25 })
    expect(codesOf(move(exhausted, planOf('light')))).toEqual(['plan_asks_no_more'])
    expect(codesOf(move(exhausted, { ...ours, promoteAt: 25 }))).toEqual(['plan_asks_no_more'])
    expect(moved(exhausted, ours).quality).toMatchObject({ attempt: 4, exhaustedAt: 25, planId: 'ours' })
    const { quality } = moved(exhausted, ours)
    const shown = fold(ours, quality, outcomesOf(passes(30)))
    expect(types(shown)).toEqual(['competence_shown'])
    expect(isRecommended(ours, shown.quality)).toBe(true)
  })

  it('while independent only to one that asks for no more than was shown; what trust lacks to its cap stays lacking', () => {
    expect(codesOf(move(independent()))).toEqual(['not_proved_under_it'])
    const state = moved(independent({ level: 3, run: 4, trust: 15 }), planOf('light'))
    expect(state.quality).toMatchObject({ planId: 'light', level: 0, run: 0, trust: 8 })
    expect(moved(independent({ trust: 2 }), planOf('light')).quality.trust).toBe(1)
  })

  it('which is told by the chance to get by, not by H alone: a dearer rework or a shorter attempt asks for more', () => {
    const other = (changes: Partial<Plan>): Plan => ({ ...standardPlan, id: 'ours', version: 2, ...changes })
    for (const stricter of [{ reworkCost: 12 }, { attemptLength: 40 }, { promoteAt: 30 }, { unacceptable: 0.1 }]) {
      const codes = codesOf(move(independent(), other(stricter)))
      expect({ stricter, codes }).toEqual({ stricter, codes: ['not_proved_under_it'] })
    }
    for (const same of [{}, { reworkCost: 6 }, { promoteAt: 20 }, { unacceptable: 0.3 }])
      expect(codesOf(move(independent(), other(same)))).toEqual([])
  })

  it('and each earlier attempt keeps the chance of error of the plan that it was made under', () => {
    const body = bodyOf(move(learning({ attempt: 3, inAttempt: 10 })), 'delegation.plan_moved')
    const before = cumulativeFalsePromotion(standardPlan, 3)
    expect(body['earlier']).toMatchObject({ attempts: 3, falsePromotion: expect.closeTo(before, 12) })
    const together = 1 - (1 - before) * (1 - cumulativeFalsePromotion(strict, 1))
    expect(soFar(moved(learning({ attempt: 3, inAttempt: 10 })))).toBeCloseTo(together, 12)
  })

  it('with the upper limit of what reviewers are known to miss today, as the attempt that goes on', () => {
    const once = moved(learning({ inAttempt: 10 }))
    const twice = moved({ ...once, quality: { ...once.quality, inAttempt: 1 } }, ours)
    const back = moved({ ...twice, quality: { ...twice.quality, inAttempt: 1 } }, standardPlan)
    for (const missRate of [0, 0.1, 0.3]) {
      const right = (plan: Plan, attempts: number) => 1 - cumulativeFalsePromotion(plan, attempts, missRate)
      const sums = [
        [soFar(once, missRate), 1 - right(standardPlan, 1) * right(strict, 1)],
        [soFar(twice, missRate), 1 - right(standardPlan, 1) * right(strict, 1) * right(ours, 1)],
        [soFar(back, missRate), 1 - right(standardPlan, 2) * right(strict, 1) * right(ours, 1)],
      ] as const
      for (const [said, sum] of sums) expect(said).toBeCloseTo(sum, 12)
    }
  })

  it('and a chance that was stored alone, before the plans were, stays as it was stored', () => {
    const older = { ...learning({ attempt: 4 }), earlier: { attempts: 3, falsePromotion: 0.125 } }
    const own = cumulativeFalsePromotion(standardPlan, 1, 0.2)
    expect(soFar(older, 0.2)).toBeCloseTo(1 - 0.875 * (1 - own), 12)
    const further = moved({ ...older, quality: { ...older.quality, inAttempt: 1 } }, strict)
    const strictly = 1 - cumulativeFalsePromotion(strict, 1, 0.2)
    expect(soFar(further, 0.2)).toBeCloseTo(1 - 0.875 * (1 - own) * strictly, 12)
  })

  it('and whoever moves while independent leaves the attempt that showed it behind, under the plan that it was made under', () => {
    const state = moved(independent(), planOf('light'))
    expect(soFar(state)).toBeCloseTo(cumulativeFalsePromotion(standardPlan, 1), 12)
    const demoted = { ...state, quality: { ...state.quality, attempt: 2, independentSince: null } }
    const sum = 1 - (1 - cumulativeFalsePromotion(standardPlan, 1)) * (1 - cumulativeFalsePromotion(planOf('light'), 1))
    expect(soFar(demoted)).toBeCloseTo(sum, 12)
  })

  it('and folds to the same again from its facts', () => {
    const state = moved(learning())
    const { body } = { body: bodyOf(move(learning()), 'delegation.plan_moved') }
    const facts = qualityFactsOf([{ type: 'delegation.plan_moved', body, at: noon }])
    expect(refold(standardPlan, facts).quality).toEqual(state.quality)
  })
})

describe('A task under a plan of the agency’s own', () => {
  it('is handed over with that plan on the delegation', () => {
    const assignment = { delegationId: 'd', taskId: 'task', assistantId: 'a', cover: 'primary' } as const
    const decision = assignDelegation(assignment, task, member('assistant'), startUnder(ours), ours)
    const state = after('delegation', undefined, decision)
    expect(state).toMatchObject({ plan: ours, quality: { planId: 'ours', planVersion: 1, trust: ours.trustCap } })
  })
})
