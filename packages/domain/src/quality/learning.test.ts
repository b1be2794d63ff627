import { describe, expect, it } from 'vitest'
import { isExhausted, isRecommended, needsOwner } from './fold.ts'
import { movedToPlan } from './move-plan.ts'
import {
  after,
  fold,
  learner,
  light,
  outcome,
  outcomesOf,
  passes,
  standard,
  start,
  strict,
  types,
} from './samples.fixture.ts'

describe('The score in reverse-shadow', () => {
  it('goes up one for a pass, down m for a rework and never below 0', () => {
    expect(after(standard, learner(), passes(10)).quality.score).toBe(10)
    expect(after(standard, learner(), `${passes(10)}r`).quality.score).toBe(2)
    expect(after(standard, learner(), `${passes(5)}r`).quality.score).toBe(0)
    expect(after(light, learner(light), `${passes(10)}r`).quality.score).toBe(4)
    expect(after(strict, learner(strict), `${passes(20)}r`).quality.score).toBe(2)
  })

  it('goes back to 0 at a critical error, under strict too, and demotes nobody who is not independent', () => {
    for (const plan of [light, standard, strict]) {
      const { quality, happened } = after(plan, learner(plan), `${passes(12)}c`)
      expect(quality).toMatchObject({ score: 0, attempt: 1, inAttempt: 13 })
      expect(happened).toEqual([])
    }
  })

  it('shows competence at the first review that reaches H, with its own sum', () => {
    const step = after(standard, learner(), `${passes(24)}r${passes(9)}`)
    expect(step.quality).toMatchObject({ score: 25, inAttempt: 34, shown: true })
    expect(step.happened).toEqual([{ type: 'competence_shown', arithmetic: '24 + 1 pass = 25 >= 25' }])
  })

  it('is capped at H', () => {
    expect(after(standard, learner(), passes(40)).quality.score).toBe(25)
  })

  it('lets a recommendation stand while it is at H, and a rework withdraw it within the same attempt', () => {
    const shown = after(standard, learner(), passes(25)).quality
    expect(isRecommended(standard, shown)).toBe(true)
    const withdrawn = after(standard, shown, 'r')
    expect(isRecommended(standard, withdrawn.quality)).toBe(false)
    expect(withdrawn.quality).toMatchObject({ score: 17, attempt: 1, inAttempt: 26 })
    expect(withdrawn.happened).toEqual([{ type: 'recommendation_withdrawn', arithmetic: '25 - 8 = 17 < 25' }])
    const again = after(standard, withdrawn.quality, passes(8))
    expect(isRecommended(standard, again.quality)).toBe(true)
    expect(again.happened).toEqual([{ type: 'recommended_again', arithmetic: '24 + 1 pass = 25 >= 25' }])
  })

  it('is left alone by rework and critical errors whose cause is the process, and so is the attempt', () => {
    const before = after(standard, learner(), passes(7)).quality
    expect(after(standard, before, 'RC').quality).toEqual(before)
  })

  it('quality rule 19: the score in reverse-shadow counts nothing of work made under older major versions', () => {
    const before = after(standard, learner(), passes(7)).quality
    expect(after(standard, before, 'prc', { isCurrent: false }).quality).toEqual(before)
  })

  it('quality line 13: the score in reverse-shadow is left alone by a look at delivered work that falls into reverse-shadow', () => {
    const before = after(standard, learner(), passes(7)).quality
    expect(after(standard, before, 'prc', { drawKind: 'for_cause' }).quality).toEqual(before)
  })

  it('counts reviews drawn at random, as floor and by force like any other', () => {
    for (const drawKind of ['random', 'floor', 'forced'] as const)
      expect(after(standard, learner(), 'ppp', { drawKind }).quality.score).toBe(3)
  })

  it('remembers the distinct days of the evidence of this attempt, and only as many as a gate could ask for', () => {
    const days = ['2026-06-01', '2026-06-01', '2026-06-02', '2026-06-03']
    expect(
      fold(
        standard,
        learner(),
        days.map((day) => outcome('pass', { day })),
      ).quality.days,
    ).toEqual([...new Set(days)])
    const many = Array.from({ length: 30 }, (_, index) => outcome('pass', { day: `day ${index}` }))
    expect(fold(standard, learner(), many).quality.days).toHaveLength(10)
  })
})

describe('An attempt', () => {
  const failedAttempt = 'pr'.repeat(30)

  it('ends after N reviews short of H, with a coaching checkpoint, and the next one starts at 0', () => {
    const step = after(standard, learner(), failedAttempt)
    expect(step.quality).toMatchObject({ attempt: 2, inAttempt: 0, score: 0, shown: false, days: [] })
    expect(step.happened).toEqual([
      { type: 'attempt_ended', arithmetic: '60 reviews >= 60, score 0 < 25' },
      { type: 'coaching_checkpoint', arithmetic: 'attempt 1 ended' },
    ])
  })

  it('quality line 3: an attempt ends at N even where competence was shown once, if the score is below H then', () => {
    const step = after(standard, learner(), `${passes(25)}r${'pr'.repeat(17)}`)
    expect(types(step)).toEqual([
      'competence_shown',
      'recommendation_withdrawn',
      'attempt_ended',
      'coaching_checkpoint',
    ])
    expect(step.quality.attempt).toBe(2)
  })

  it('goes on past N while the score is at H, and ends at the next counted outcome below it', () => {
    const waiting = after(standard, learner(), passes(70)).quality
    expect(waiting).toMatchObject({ attempt: 1, inAttempt: 70, score: 25 })
    expect(after(standard, waiting, 'R').quality).toEqual(waiting)
    expect(after(standard, waiting, 'r').quality).toMatchObject({ attempt: 2, inAttempt: 0, score: 0 })
  })

  it('quality line 5: an attempt counts outcomes in the new attempt from the next one on', () => {
    expect(after(standard, learner(), `${failedAttempt}pp`).quality).toMatchObject({
      attempt: 2,
      inAttempt: 2,
      score: 2,
    })
  })

  it('is 40 reviews long under light and 120 under strict', () => {
    expect(after(light, learner(light), 'pr'.repeat(20)).quality.attempt).toBe(2)
    expect(after(strict, learner(strict), 'pr'.repeat(59)).quality.attempt).toBe(1)
    expect(after(strict, learner(strict), 'pr'.repeat(60)).quality.attempt).toBe(2)
  })

  it('needs an owner from the third on', () => {
    const second = after(standard, learner(), failedAttempt).quality
    expect(needsOwner(second)).toBe(false)
    const third = after(standard, second, failedAttempt)
    expect(needsOwner(third.quality)).toBe(true)
    expect(types(third)).toContain('owner_needed')
    expect(isRecommended(standard, after(standard, third.quality, passes(25)).quality)).toBe(true)
  })

  it('quality line 4: an attempt recommends nothing from the fourth on until a plan asks for more', () => {
    const fourth = after(standard, learner(), failedAttempt.repeat(3))
    expect(fourth.quality.attempt).toBe(4)
    expect(types(fourth)).toContain('plan_exhausted')
    const shown = after(standard, fourth.quality, passes(25)).quality
    expect(shown.score).toBe(25)
    expect(isRecommended(standard, shown)).toBe(false)
    expect(isExhausted(standard, shown)).toBe(true)
    expect(isRecommended(light, { ...shown, planId: 'light' })).toBe(false)
    const moved = after(strict, { ...shown, planId: 'strict' }, passes(27)).quality
    expect(isRecommended(strict, moved)).toBe(true)
  })

  it('quality line 4: an attempt under a smaller plan in between takes nothing back: the greatest H that failed counts', () => {
    const twice = after(standard, learner(), failedAttempt.repeat(2)).quality
    const smaller = after(light, movedToPlan(standard, light, twice).quality, 'pr'.repeat(20))
    expect(smaller.quality).toMatchObject({ attempt: 4, exhaustedAt: 25 })
    expect(types(smaller)).toContain('plan_exhausted')
    expect(isExhausted(light, smaller.quality)).toBe(true)
    const back = movedToPlan(light, standard, smaller.quality).quality
    expect(isRecommended(standard, after(standard, back, passes(25)).quality)).toBe(false)
  })

  it('quality line 4: an attempt that fails under a larger H asks for a larger one still, and says so', () => {
    const fourth = after(standard, learner(), failedAttempt.repeat(3)).quality
    const fifth = after(strict, movedToPlan(standard, strict, fourth).quality, 'pr'.repeat(60))
    expect(fifth.quality).toMatchObject({ attempt: 5, exhaustedAt: 52 })
    expect(types(fifth)).toContain('plan_exhausted')
    const sixth = after(strict, fifth.quality, 'pr'.repeat(60))
    expect(types(sixth)).not.toContain('plan_exhausted')
    expect(isExhausted(strict, sixth.quality)).toBe(true)
  })

  it('quality line 16: an attempt takes the newest verdict of any kind as last review, even one that counts for nothing', () => {
    const late = outcomesOf('R', { at: start + 5 })
    expect(fold(standard, learner(), late).quality.lastReviewedAt).toBe(start + 5)
    expect(fold(standard, learner(), [...late, outcome('pass')]).quality.lastReviewedAt).toBe(start + 5)
  })
})
