import { describe, expect, it } from 'vitest'
import { checkPlan } from './check-plan.ts'
import { type Plan, planIds, planOf, reworkWeight } from './plan.ts'
import { startQuality } from './quality-state.ts'
import { light, standard, strict } from './samples.fixture.ts'

describe('The plans of every agency', () => {
  it('are light, standard and strict, and each can work', () => {
    expect(planIds).toEqual(['light', 'standard', 'strict'])
    expect([light, standard, strict].flatMap(checkPlan)).toEqual([])
  })

  it('are known by name, and no other is', () => {
    expect(planOf('strict')).toBe(strict)
    expect(() => planOf('lenient')).toThrow(RangeError)
  })

  it('weigh a rework by the formula, and strict a little less on purpose', () => {
    const weight = ({ acceptable, unacceptable }: Plan) => reworkWeight(acceptable, unacceptable)
    expect(weight(light)).toBeCloseTo(5.87, 2)
    expect(weight(standard)).toBeCloseTo(8.07, 2)
    expect(weight(strict)).toBeCloseTo(18.9, 2)
    expect([light, standard, strict].map(({ reworkCost }) => reworkCost)).toEqual([6, 8, 18])
  })

  it('start everybody at attempt 1 with nothing, and name their version on the state', () => {
    expect(startQuality('strict')).toMatchObject({ planId: 'strict', planVersion: 1, attempt: 1, score: 0, trust: 45 })
  })
})

describe('A plan of an agency’s own', () => {
  const codes = (changes: Partial<Plan>) => checkPlan({ ...standard, id: 'ours', ...changes }).map(({ code }) => code)

  it('is refused with every reason it can never work for', () => {
    expect(codes({ promoteAt: 61 })).toEqual(['never_promotes'])
    expect(codes({ trustCap: 8 })).toEqual(['one_rework_demotes'])
    expect(codes({ critical: 7 })).toEqual(['critical_cheaper_than_rework'])
    expect(codes({ acceptable: 0.2 })).toEqual(['rates_unusable'])
    expect(codes({ acceptable: 0, promoteAt: 90 })).toEqual(['rates_unusable', 'never_promotes'])
  })

  it('quality line 9: a plan of an agency’s own promotes nobody before the first three items for a client new to them were reviewed', () => {
    expect(codes({ promoteAt: 2 })).toEqual(['promotes_too_soon'])
    expect(codes({ promoteAt: 3 })).toEqual([])
  })

  it('has whole numbers within bounds', () => {
    expect(codes({ passesToClimb: 2.5 })).toEqual(['not_a_whole_number'])
    expect(codes({ attemptLength: 1_001 })).toEqual(['not_a_whole_number'])
    expect(codes({ critical: 1e300 })).toEqual(['critical_cost_unusable'])
    expect(codes({ critical: 0 })).toEqual(['critical_cost_unusable', 'critical_cheaper_than_rework'])
  })

  it('has a ladder that begins at 100 % and falls', () => {
    expect(codes({ levels: [] })).toEqual(['first_level_not_full'])
    expect(codes({ levels: [{ num: 1, den: 2 }] })).toEqual(['first_level_not_full'])
    expect(
      codes({
        levels: [
          { num: 1, den: 1 },
          { num: 1, den: 4 },
          { num: 1, den: 2 },
        ],
      }),
    ).toEqual(['levels_not_falling'])
    expect(
      codes({
        levels: [
          { num: 1, den: 1 },
          { num: 0, den: 2 },
        ],
      }),
    ).toEqual(['level_unusable'])
  })

  it('has a ladder of at most twelve levels, so that its promise is computed while somebody waits', () => {
    const ladder = (count: number) => ({
      levels: Array.from({ length: count }, (_, index) => ({ num: 1, den: index + 1 })),
    })
    expect([codes(ladder(12)), codes(ladder(13))]).toEqual([[], ['too_many_levels']])
  })

  it('draws something at every level, and tells rates apart that somebody can meet', () => {
    const least = (den: number) => ({ levels: [...standard.levels, { num: 1, den }] })
    expect([codes(least(1_000)), codes(least(1_001)), codes(least(1e300))]).toEqual([
      [],
      ['level_unusable'],
      ['level_unusable'],
    ])
    expect([codes({ acceptable: 0.0001 }), codes({ acceptable: 1e-320 }), codes({ unacceptable: 0.99999 })]).toEqual([
      [],
      ['rates_unusable'],
      ['rates_unusable'],
    ])
  })

  it('may do without levels below 100 %', () => {
    expect(codes({ levels: [{ num: 1, den: 1 }] })).toEqual([])
  })

  it('says what would mend it', () => {
    const [found] = checkPlan({ ...standard, promoteAt: 70 })
    expect(found).toMatchObject({ satisfiedBy: 'Make an attempt at least 70 reviews long' })
  })
})
