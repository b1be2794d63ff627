import { describe, expect, it } from 'vitest'
import { disuseAt, disused, forcedLeft, majorVersion, returned, submissionLocked } from './lapses.ts'
import type { QualityState } from './quality-state.ts'
import {
  after,
  day,
  fold,
  independent,
  learner,
  outcome,
  passes,
  standard,
  start,
  strict,
  types,
} from './samples.fixture.ts'

describe('A major version of SOP or brief', () => {
  it('puts an independent person at 100 %, run 0, and keeps trust: re-qualification', () => {
    const { quality } = majorVersion(independent(standard, { trust: 13, run: 4 }))
    expect(quality).toMatchObject({ level: 0, run: 0, trust: 13, requalifying: true, independentSince: start })
  })

  it('quality line 14: a major version of SOP or brief takes i passes under the new version; an older one adds nothing to the run', () => {
    const { quality } = majorVersion(independent(standard, { trust: 13 }))
    const old = after(standard, quality, passes(10), { isCurrent: false }).quality
    expect(old).toMatchObject({ level: 0, run: 0, trust: 20, requalifying: true })
    const done = after(standard, quality, passes(10))
    expect(done.quality).toMatchObject({ level: 1, requalifying: false })
    expect(types(done)).toEqual(['level_climbed', 'requalified'])
  })

  it('quality line 14: a major version of SOP or brief ends after i passes on a ladder of one level too', () => {
    const always = { ...standard, levels: [{ num: 1, den: 1 }] }
    const { quality } = majorVersion(independent(always, { level: 0 }))
    expect(after(always, quality, passes(9)).quality.requalifying).toBe(true)
    const done = after(always, quality, passes(10))
    expect(done.quality).toMatchObject({ level: 0, run: 10, requalifying: false })
    expect(types(done)).toEqual(['requalified'])
    expect(types(after(always, done.quality, 'p'))).toEqual([])
  })

  it('quality line 14: a major version of SOP or brief lets a failure under an old version move ladder and trust as any other', () => {
    const { quality } = majorVersion(independent())
    expect(after(standard, quality, 'r', { isCurrent: false }).quality).toMatchObject({ trust: 12, run: 0 })
  })

  it('quality line 6: a major version of SOP or brief sets the score to 0 in reverse-shadow and never lengthens the attempt', () => {
    const learning = after(standard, learner(), passes(20)).quality
    expect(majorVersion(learning).quality).toMatchObject({ score: 0, inAttempt: 20, attempt: 1, days: [] })
  })
})

describe('Disuse', () => {
  it('quality line 16: disuse is a wait at 30 days after the newest verdict', () => {
    expect(disuseAt(independent())).toBe(start + 30 * day)
    expect(disuseAt(independent(standard, { lastReviewedAt: start + day }))).toBe(start + 31 * day)
  })

  it('is none in reverse-shadow, or where everything is reviewed already', () => {
    expect(disuseAt(learner())).toBeUndefined()
    expect(disuseAt(independent(standard, { level: 0, run: 0 }))).toBeUndefined()
  })

  it('quality rule 20: more than 30 days without a reviewed item set 100 %, and keep trust', () => {
    const before = independent(standard, { trust: 11, run: 7 })
    expect(disused(before, start + 30 * day).quality).toEqual(before)
    expect(disused(before, start + 30 * day + 1).quality).toMatchObject({ level: 0, run: 0, trust: 11 })
  })

  it('makes itself felt at the next verdict, if nothing asked before', () => {
    const { quality, happened } = fold(standard, independent(), [outcome('pass', { at: start + 31 * day })])
    expect(quality).toMatchObject({ level: 0, run: 1, lastReviewedAt: start + 31 * day })
    expect(happened[0]?.type).toBe('lapsed')
  })
})

describe('An absence', () => {
  it.each([
    [13, 30, { level: 3, forced: 0 }],
    [14, 30, { level: 3, forced: 3 }],
    [30, 30, { level: 3, forced: 3 }],
    [31, 30, { level: 0, forced: 0 }],
    [8, 7, { level: 0, forced: 0 }],
    [7, 7, { level: 3, forced: 0 }],
    [15, 20, { level: 3, forced: 3 }],
  ])('quality line 9: an absence of %i days under a limit of %i ends in %o', (days, limit, expected) => {
    expect(returned(independent(), days, limit).quality).toMatchObject({ ...expected, trust: 20 })
  })

  it('touches nobody who is reviewed in full anyway', () => {
    expect(returned(learner(), 60).quality).toEqual(learner())
  })
})

describe('Forced counts', () => {
  const onVersion = (version: number, submissions: number): Partial<QualityState> => ({ sop: { version, submissions } })

  it('quality line 7: forced counts take the first 5 under every new SOP version, minor too, in any stage', () => {
    for (let quality of [independent(), learner()]) {
      const seen: number[] = []
      for (let item = 0; item < 7; item++) {
        seen.push(forcedLeft(quality, 2))
        quality = submissionLocked(quality, 2)
      }
      expect(seen).toEqual([5, 4, 3, 2, 1, 0, 0])
    }
  })

  it('begin anew with the next version, and not for items of an older one', () => {
    const quality = independent(standard, onVersion(2, 5))
    expect(forcedLeft(quality, 2)).toBe(0)
    expect(forcedLeft(quality, 1)).toBe(0)
    expect(forcedLeft(quality, 3)).toBe(5)
    expect(submissionLocked(quality, 3).sop).toEqual({ version: 3, submissions: 1 })
  })

  it('quality line 7: forced counts are none for a new version of the brief', () => {
    const seen = independent(standard, onVersion(1, 5))
    expect(forcedLeft(majorVersion(seen).quality, 1)).toBe(0)
  })

  it('force nothing where a task has no SOP', () => {
    expect(forcedLeft(independent(), 0)).toBe(0)
  })

  it('quality line 8: forced counts do not add up: the larger holds, and one submission uses up one of each', () => {
    const twice = returned(returned(independent(), 20).quality, 20).quality
    expect(twice.forced).toBe(3)
    const both = { ...twice, ...onVersion(1, 0) }
    expect(forcedLeft(both, 1)).toBe(5)
    const next = submissionLocked(both, 1)
    expect(next).toMatchObject({ forced: 2, sop: { version: 1, submissions: 1 } })
    expect(forcedLeft(next, 1)).toBe(4)
  })

  it('leave the state as it is once they are used up', () => {
    const quality = independent(strict, onVersion(1, 5))
    expect(submissionLocked(quality, 1)).toBe(quality)
  })
})
