import type { RiskHeld } from '@understudy/contract/http/risk-held'
import { expect, test } from 'vitest'
import { whyRough } from './risk-trust.ts'

const found = (held: RiskHeld['held']) => ({ checkedAt: '2026-06-01T10:00:00.000Z', held })

test('a risk that did no better than the share that is missed anyway is said to be a rough guess, and so is one that few promises have tried', () => {
  expect(whyRough(found({ n: 18, brier: 0.259, baseRateBrier: 0.201 }))).toMatch(/of the 18 promises .* no more/)
  expect(whyRough(found({ n: 40, brier: 0.1, baseRateBrier: 0.2 }))).toMatch(/40 promises/)
  expect(whyRough(found(null))).toMatch(/no promise/i)
})

test('one that held over many promises stands without a word, and so does one that nobody has looked at yet', () => {
  expect(whyRough(found({ n: 500, brier: 0.1, baseRateBrier: 0.2 }))).toBeUndefined()
  expect(whyRough({ checkedAt: null, held: null })).toBeUndefined()
})
