import { expect, test } from 'vitest'
import { riskChart } from './risk-chart.ts'

const held = (n: number) => ({
  ...{ n, missedShare: 0.5, brier: 0.4, baseRateBrier: 0.25, worst: null, byChance: null, meanError: 0.1 },
  deciles: [{ from: 0.8, n, told: 0.83, missed: 0.5, interval: { lower: 0.3, upper: 0.7, confidence: 0.95 } }],
})

test('what is said of the risks that were told is of the promises that the chart shows, not of all that were scored', () => {
  const instants = [
    { share: 0, held: held(295) },
    { share: 0.5, held: held(18) },
  ]
  const { note, figures, verdict } = riskChart({ items: [{ sort: 'all', instants }] })
  expect(note).toContain('Scored on the 18 later promises')
  expect(note).not.toContain('295')
  expect(verdict).toBe(
    'Risk predictions are not yet more accurate than assuming the average miss rate for every promise. Based on 18 promises only.',
  )
  expect(figures.map(({ n }) => n)).toEqual([18])
})
