import { standardPlan } from '@understudy/domain/quality/plan'
import { expect, test } from 'vitest'
import { errorRates } from './error-rates.ts'
import { planPromise } from './plan-promise.ts'
import { promiseText } from './promise-text.ts'

test('the promise of standard stands beside what agencies do today', () => {
  const { rates, today } = planPromise(standardPlan, [0.2], 0)
  expect(rates[0]?.promoted).toBeCloseTo(0.0437, 4)
  expect(today[0]?.tenReviews).toBeCloseTo(0.994, 3)
  expect(today[0]?.lastTwenty).toBeCloseTo(0.403, 3)
})

test('reviewers who miss 20 % make it 12.8 %, not 4.4 %', () => {
  expect(planPromise(standardPlan, [0.2], 0.2).rates[0]?.promoted).toBeCloseTo(0.128, 3)
})

test('the text names the honest limits', () => {
  const text = promiseText(planPromise(standardPlan, [0, 0.05], 0))
  expect(text).toContain('grey zone that 60 reviews cannot separate')
  expect(text).toContain('assumes that reviewers miss nothing')
  expect(text).toContain('about 9 errors slip by')
  expect(text).toContain('cumulative false promotion of 12.6 %')
  expect(text).toContain('never')
})

test('the worst share that goes out says up to which error rate it holds, and that none holds above', () => {
  const text = promiseText(planPromise(standardPlan, [0.3], 0))
  expect(text).toContain('go out: 4.61 %, for true error rates up to 20.0 %; above that no bound exists')
  const late = promiseText(planPromise({ ...standardPlan, deliversBeforeReview: true }, [0.3], 0))
  expect(late).not.toContain('no bound exists')
})

test('an error rate is a share', () => {
  expect(errorRates('0.02,0.1')).toEqual([0.02, 0.1])
  expect(() => errorRates('0.02,5')).toThrow('--error takes shares')
  expect(() => errorRates('')).toThrow('--error takes shares')
})
