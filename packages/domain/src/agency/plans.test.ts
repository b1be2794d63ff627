import { describe, expect, it } from 'vitest'
import { standardPlan } from '../quality/plan.ts'
import { promiseOf } from '../quality/plan-promise.ts'
import { after, agency, bodyOf, codesOf, eventsOf } from '../samples.fixture.ts'
import { ownPlanNamed, planIdsOf, planNamed, savePlan } from './plans.ts'

const { version: _, ...standard } = standardPlan
const draft = { ...standard, id: 'ours', promoteAt: 30 }
const save = (of = agency, changes: Partial<typeof draft> = {}, missRate = 0) =>
  savePlan(of, 'agency', { ...draft, ...changes }, missRate)

describe('A plan of the agency’s own', () => {
  it('is saved in version 1, and each change is the next version', () => {
    const first = after('agency', agency, save())
    expect(first.plans).toMatchObject({ ours: { version: 1, promoteAt: 30 } })
    const second = after('agency', first, save(first, { promoteAt: 35 }))
    expect(second.plans).toMatchObject({ ours: { version: 2, promoteAt: 35 } })
  })

  it('saved again as it is makes no version, and answers what it promises all the same', () => {
    const saved = after('agency', agency, save())
    expect(save(saved)).toMatchObject({ events: [], result: { version: 1, promise: { missRate: 0 } } })
    expect(eventsOf(save(saved, { levels: standard.levels.slice(0, 3) }))).toEqual(['agency.plan_saved'])
  })

  it('keeps with the event what was shown before it was saved', () => {
    const promise = promiseOf({ ...draft, version: 1 }, 0.2)
    const decision = save(agency, {}, 0.2)
    expect(bodyOf(decision, 'agency.plan_saved')).toEqual({ plan: { ...draft, version: 1 }, promise })
    expect(decision).toMatchObject({ result: { planId: 'ours', version: 1, promise } })
  })

  it('is refused with every reason why it can never work', () => {
    expect(codesOf(save(agency, { promoteAt: 80, reworkCost: 20, critical: 'demote' }))).toEqual([
      'never_promotes',
      'one_rework_demotes',
    ])
  })

  it('never takes the name of a plan that every agency has', () => {
    for (const id of ['light', 'standard', 'strict']) expect(codesOf(save(agency, { id }))).toEqual(['plan_id_taken'])
  })

  it('is never found, and never saved, under a word that every object answers', () => {
    for (const id of ['constructor', '__proto__', 'toString']) {
      expect([planNamed(agency, id), planNamed({ plans: {} }, id), ownPlanNamed({ plans: {} }, id)]).toEqual([
        undefined,
        undefined,
        undefined,
      ])
      expect(codesOf(save(agency, { id }))).toEqual(['plan_id_unusable'])
    }
  })

  it('may be named by a task beside those that every agency has', () => {
    const saved = after('agency', agency, save())
    expect(planIdsOf(saved)).toEqual(['light', 'standard', 'strict', 'ours'])
    expect(planIdsOf(undefined)).toEqual(['light', 'standard', 'strict'])
    expect(planNamed(saved, 'ours')).toMatchObject({ id: 'ours', version: 1 })
    expect(planNamed(saved, 'standard')).toBe(standardPlan)
    expect(planNamed(agency, 'ours')).toBeUndefined()
    expect([ownPlanNamed(saved, 'ours')?.id, ownPlanNamed(saved, 'standard')]).toEqual(['ours', undefined])
  })
})

describe('What a plan promises', () => {
  it('is shown at the usual rates and at the two that it tells apart', () => {
    const { rates, falsePromotion } = promiseOf({ ...draft, version: 1, unacceptable: 0.25 })
    expect(rates.map(({ errorRate }) => errorRate)).toEqual([0.02, 0.05, 0.1, 0.2, 0.25])
    expect(falsePromotion).toHaveLength(3)
  })

  it('of standard is 4.4 % false promotion, and 12.8 % where reviewers miss 20 %', () => {
    expect(promiseOf(standardPlan).falsePromotion[0]).toBeCloseTo(0.0437, 4)
    expect(promiseOf(standardPlan, 0.2).falsePromotion[0]).toBeCloseTo(0.128, 3)
  })

  it('is told without figures where there are none: nobody is promoted who always errs', () => {
    const promise = promiseOf({ ...standardPlan, promoteAt: 900, attemptLength: 900, unacceptable: 0.9 })
    expect(promise.rates.at(-1)).toMatchObject({ errorRate: 0.9, promoted: expect.closeTo(0), meanReviews: null })
  })
})
