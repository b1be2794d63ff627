import { describe, expect, it } from 'vitest'
import { demotedByLead, isRecommended, promoted } from './fold.ts'
import {
  after,
  day,
  fold,
  independent,
  learner,
  light,
  outcome,
  passes,
  standard,
  start,
  strict,
  types,
} from './samples.fixture.ts'

describe('At promotion', () => {
  it('everything is reviewed, the run is 0 and trust is at its cap', () => {
    const shown = after(standard, learner(), passes(25)).quality
    expect(promoted(standard, shown, start)).toMatchObject({
      level: 0,
      run: 0,
      trust: 20,
      independentSince: start,
      score: 25,
    })
    expect(isRecommended(standard, promoted(standard, shown, start))).toBe(false)
  })

  it('quality line 17: at promotion score and reviews of the attempt are frozen for the spell', () => {
    const { quality } = after(standard, independent(), `${passes(5)}r`)
    expect(quality).toMatchObject({ score: 25, inAttempt: 25, attempt: 1 })
  })
})

describe('The ladder', () => {
  it('climbs a level after i reviewed passes in a row, with its sum', () => {
    const step = after(standard, independent(standard, { level: 0 }), passes(10), { drawKind: 'random' })
    expect(step.quality).toMatchObject({ level: 1, run: 0 })
    expect(step.happened).toEqual([{ type: 'level_climbed', arithmetic: '9 + 1 pass = 10 >= 10: 1/1 -> 1/2' }])
  })

  it('reaches 1/10 after thirty and stays there', () => {
    const { quality } = after(standard, independent(standard, { level: 0 }), passes(60))
    expect(quality).toMatchObject({ level: 3, run: 10 })
  })

  it('takes 6 passes a level under light and 25 under strict', () => {
    expect(after(light, independent(light, { level: 0 }), passes(6)).quality.level).toBe(1)
    expect(after(strict, independent(strict, { level: 0 }), passes(24)).quality.level).toBe(0)
    expect(after(strict, independent(strict, { level: 0 }), passes(25)).quality.level).toBe(1)
  })

  it('falls to 100 % at any rework, until i in a row again', () => {
    const fallen = after(standard, independent(), 'r')
    expect(fallen.quality).toMatchObject({ level: 0, run: 0 })
    expect(fallen.happened).toEqual([{ type: 'level_fell', arithmetic: 'a rework: 1/10 -> 1/1' }])
    expect(after(standard, fallen.quality, passes(9)).quality.level).toBe(0)
    expect(after(standard, fallen.quality, passes(10)).quality.level).toBe(1)
  })

  it('falls at rework with a process cause too, because the client gets that error; trust stays', () => {
    expect(after(standard, independent(), 'R').quality).toMatchObject({ level: 0, run: 0, trust: 20 })
  })
})

describe('The trust balance', () => {
  it('gains one for a pass up to its cap and loses m for a rework', () => {
    expect(after(standard, independent(), 'p').quality.trust).toBe(20)
    expect(after(standard, independent(), 'rpp').quality.trust).toBe(14)
  })

  it('demotes at 0 or below: score 0, the next attempt, full review', () => {
    const step = after(standard, independent(), 'rrr')
    expect(step.quality).toMatchObject({ independentSince: null, score: 0, inAttempt: 0, attempt: 2, level: 0, run: 0 })
    expect(step.happened.at(-1)).toEqual({ type: 'demoted', arithmetic: 'trust 4 - 8 = -4 <= 0' })
    expect(after(standard, independent(standard, { trust: 9 }), 'r').quality.independentSince).toBe(start)
    expect(after(standard, independent(standard, { trust: 8 }), 'r').quality.independentSince).toBeNull()
  })

  it('goes back to its cap at the next promotion', () => {
    const gone = after(standard, independent(), 'rrr').quality
    expect(promoted(standard, gone, start + day).trust).toBe(20)
  })

  it('counts attempts across demotions and never resets them', () => {
    const twice = after(standard, promoted(standard, after(standard, independent(), 'rrr').quality, start), 'rrr')
    expect(twice.quality.attempt).toBe(3)
    expect(types(twice)).toContain('owner_needed')
  })

  it('is moved by a failure found for cause, and the level with it; a pass for cause moves nothing', () => {
    const cause = { drawKind: 'for_cause' } as const
    expect(after(standard, independent(), 'r', cause).quality).toMatchObject({ level: 0, trust: 12 })
    const before = independent(standard, { trust: 12, level: 2, run: 3 })
    expect(after(standard, before, 'p', cause).quality).toEqual(before)
  })

  it('quality line 13: the trust balance is moved by a late failure only where the item had come out better', () => {
    const late = (before: { result: 'pass' | 'rework'; isProcess: boolean }) =>
      after(standard, independent(), 'r', { drawKind: 'for_cause', before }).quality
    expect(late({ result: 'pass', isProcess: false }).trust).toBe(12)
    expect(late({ result: 'rework', isProcess: true }).trust).toBe(12)
    expect(late({ result: 'rework', isProcess: false })).toEqual(independent())
  })
})

describe('A critical error while independent', () => {
  it('escalates at once, falls to 100 % and costs the plan’s figure', () => {
    const step = after(standard, independent(), 'c')
    expect(step.quality).toMatchObject({ level: 0, run: 0, trust: 4, independentSince: start })
    expect(types(step)).toEqual(['level_fell', 'critical_escalated'])
    expect(after(light, independent(light), 'c').quality.trust).toBe(1)
  })

  it('demotes at once under strict', () => {
    const step = after(strict, independent(strict), 'c')
    expect(step.quality).toMatchObject({ independentSince: null, attempt: 2, score: 0 })
    expect(step.happened).toContainEqual({ type: 'demoted', arithmetic: 'a critical error under strict' })
  })

  it('demotes under light and standard when trust is used up', () => {
    expect(types(after(standard, independent(standard, { trust: 16 }), 'c'))).toContain('demoted')
    expect(types(after(standard, independent(standard, { trust: 17 }), 'c'))).not.toContain('demoted')
  })

  it.each([
    ['exactly 90 days', 90 * day, true],
    ['a millisecond more', 90 * day + 1, false],
  ])(
    'quality line 12: a critical error demotes when it is the second within 90 days, inclusive: %s',
    (_, apart, demotes) => {
      const first = after(standard, independent(), `c${passes(16)}`).quality
      // Reviewed all along, so that disuse plays no part.
      const kept = { ...first, lastReviewedAt: start + apart }
      expect(types(fold(standard, kept, [outcome('critical', { at: start + apart })])).includes('demoted')).toBe(
        demotes,
      )
    },
  )

  it('quality line 12: a critical error while independent is no second one after a new spell has begun', () => {
    const first = after(standard, independent(), `c${passes(16)}`).quality
    const spell = promoted(standard, demotedByLead(standard, first).quality, start + day)
    const second = fold(standard, spell, [outcome('critical', { at: start + 2 * day })])
    expect(types(second)).not.toContain('demoted')
  })

  it('quality line 1: a critical error while independent with a process cause falls to 100 % and escalates, but never demotes nor counts among the two', () => {
    const step = after(strict, independent(strict), 'CC')
    expect(step.quality).toMatchObject({ independentSince: start, trust: 45, level: 0, criticalAt: null })
    expect(types(step)).toContain('critical_escalated')
    expect(types(after(standard, independent(), 'Cc'))).not.toContain('demoted')
  })
})

describe('A lead’s decision', () => {
  it('demotes whatever the balance: score 0, attempt + 1', () => {
    const { quality } = demotedByLead(standard, independent())
    expect(quality).toMatchObject({ independentSince: null, score: 0, inAttempt: 0, attempt: 2, level: 0 })
  })

  it('changes nothing for somebody who is not independent', () => {
    expect(demotedByLead(standard, learner()).quality).toEqual(learner())
  })
})

describe('A dispute that is open', () => {
  it('quality line 10: a dispute that is open holds the movement of trust back while the level falls at the verdict', () => {
    expect(after(standard, independent(), 'r', { trustHeld: true }).quality).toMatchObject({
      level: 0,
      run: 0,
      trust: 20,
    })
  })

  it('quality line 10: a dispute that is open demotes nobody either, where the verdict alone would have', () => {
    expect(types(after(strict, independent(strict), 'c', { trustHeld: true }))).not.toContain('demoted')
  })
})
