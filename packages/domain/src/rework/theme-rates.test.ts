import { expect, test } from 'vitest'
import { type Landing, type ThemeOutcome, themeRates } from './theme-rates.ts'

const outcome = (position: number, hasTheme: boolean, changes: Partial<ThemeOutcome> = {}): ThemeOutcome => ({
  ...{ position, hasTheme, drawKind: 'random', inclusion: 1 },
  ...changes,
})

const landing: Landing = { position: 100, changed: null }

test('Work made under the version before the fix counts as before it, however late it is judged', () => {
  const made = (position: number, sop: number, hasTheme: boolean) => outcome(position, hasTheme, { sop, brief: 1 })
  const outcomes = [made(90, 1, true), made(99, 2, false), made(101, 1, true), made(102, 2, false)]
  const ofSop = themeRates(outcomes, { position: 100, changed: { kind: 'sop', version: 2 } })
  expect(ofSop).toMatchObject({ before: { rate: 1, n: 2 }, after: { rate: 0, n: 2 } })
  const ofBrief = themeRates(outcomes, { position: 100, changed: { kind: 'brief', version: 2 } })
  expect(ofBrief).toMatchObject({ before: { n: 4 }, after: null })
  const ofTraining = themeRates(outcomes, { position: 100, changed: { kind: 'training' } })
  expect(ofTraining).toMatchObject({ before: { rate: 0.5, n: 2 }, after: { rate: 0.5, n: 2 } })
})

test('The rate of a theme before and after its fix has an interval on either side', () => {
  const before = Array.from({ length: 20 }, (_, index) => outcome(index, index < 10))
  const after = Array.from({ length: 20 }, (_, index) => outcome(101 + index, index < 1))
  const rates = themeRates([...before, ...after], landing)
  expect(rates.before).toMatchObject({ rate: 0.5, n: 20, effective: 20 })
  expect(rates.after).toMatchObject({ rate: 0.05, n: 20 })
  expect(rates.after?.interval.upper).toBeLessThan(rates.before?.interval.lower as number)
})

test('What was drawn with a smaller chance weighs more, and what was looked at for a cause not at all', () => {
  const drawn = [outcome(1, true), outcome(2, false, { inclusion: 0.25 })]
  const causes = [
    outcome(3, true, { drawKind: 'for_cause', inclusion: null }),
    outcome(4, true, { drawKind: 'forced' }),
  ]
  expect(themeRates([...drawn, ...causes], landing).before).toMatchObject({ rate: 0.2, n: 2 })
})

test('A side on which nothing was sampled has no rate', () => {
  expect(themeRates([], landing)).toEqual({ before: null, after: null })
})
