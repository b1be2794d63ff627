import type { RiskCalibration } from '@understudy/contract/http/risk-calibration'
import { expect, test } from 'vitest'
import { whyRough } from './risk-trust.ts'

type Held = NonNullable<RiskCalibration['items'][number]['instants'][number]['held']>

const calibrated = (held: Partial<Held> | null) => ({
  items: [{ sort: 'all', instants: [{ share: 0.5, held: held as Held | null }] }],
})

test('a risk that did no better than the share that is missed anyway is said to be a rough guess, and so is one that few promises have tried', () => {
  expect(whyRough(calibrated({ n: 18, brier: 0.259, baseRateBrier: 0.201 }))).toMatch(/of the 18 promises .* no more/)
  expect(whyRough(calibrated({ n: 40, brier: 0.1, baseRateBrier: 0.2 }))).toMatch(/40 promises/)
  expect(whyRough(calibrated(null))).toMatch(/no promise/i)
  expect(whyRough({ items: [] })).toMatch(/no promise/i)
})

test('one that held over many promises stands without a word', () => {
  expect(whyRough(calibrated({ n: 500, brier: 0.1, baseRateBrier: 0.2 }))).toBeUndefined()
})
