import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../review/machine.ts'
import { calibrationAgreement } from './calibration-agreement.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'

const reviewers = ['rita', 'ruth', 'rose']
/** By item: what each of the three said, or nothing. */
const given = (rows: readonly (readonly (Verdict | undefined)[])[]) =>
  rows.flatMap((row, item) =>
    row.flatMap((verdict, index) =>
      verdict === undefined ? [] : [{ reviewerId: String(reviewers[index]), workItemId: `item ${item}`, verdict }],
    ),
  )

describe('How far the reviewers of a session agree', () => {
  const rows: (Verdict | undefined)[][] = [
    ['passed', 'passed', 'passed'],
    ['rework', 'fixed_and_accepted', 'rework'],
    ['passed', 'critical', undefined],
    ['passed', undefined, undefined],
    ['critical', 'critical', 'rework'],
  ]

  it('is Krippendorff’s alpha over pass, rework and critical, with gaps, and the share of pairs that say the same', () => {
    const { n, observed, alpha, answer } = calibrationAgreement(reviewers, given(rows))
    expect(n).toBe(4)
    expect(observed).toBeCloseTo((3 + 3 + 0 + 1) / 10, 12)
    const table = [
      [0, 1, 0, 2],
      [0, 1, 2, 2],
      [0, 1, null, 1],
    ]
    expect(alpha).toBeCloseTo(krippendorffAlpha(table, 'ordinal') as number, 12)
    expect(answer).toBe('not_enough_data')
  })

  it('tells who is harder than the others on the same items', () => {
    const hard = Array.from({ length: 20 }, (): Verdict[] => ['passed', 'rework', 'passed'])
    const { severities, answer, alpha } = calibrationAgreement(reviewers, given(hard))
    expect(answer).toBe('enough')
    expect(alpha).toBeLessThan(0)
    const of = (id: string) => severities.find(({ reviewer }) => reviewer === id)?.severity
    expect(of('ruth')).toBeGreaterThan(0.9)
    expect(of('rita')).toBeLessThan(0)
  })

  it('is undefined where nothing can be compared', () => {
    const none = calibrationAgreement(reviewers, given([['passed', undefined, undefined]]))
    expect(none).toMatchObject({ n: 0, observed: undefined, alpha: undefined, interval: undefined })
  })
})
