import { type ReworkRate, reworkRate } from '../quality/estimates/rework-rate.ts'
import type { DrawKind } from '../review/review.ts'

/** One reviewed first submission of a task, and whether it came back with the theme. */
export interface ThemeOutcome {
  /** Place in the ledger at which its verdict was given. */
  readonly position: number
  readonly drawKind: DrawKind
  /** π: the chance with which it was drawn; null for what was looked at without a draw. */
  readonly inclusion: number | null
  readonly hasTheme: boolean
}

export interface ThemeRates {
  /** Null where nothing was sampled. */
  readonly before: ReworkRate | null
  readonly after: ReworkRate | null
}

/** Drawn by chance, or all there was: neither for a cause, nor forced, nor to compare reviewers. */
const byChance: readonly DrawKind[] = ['all', 'random', 'floor']

/**
 * How often first submissions came back with one theme, before and after the place in the ledger where its fix landed:
 * Hájek weights over what was drawn by chance, with Jeffreys intervals (quality, section 3). Before holds the very
 * recurrences that opened the fix, so it leans high: where the intervals overlap, nothing is shown yet.
 */
export function themeRates(outcomes: readonly ThemeOutcome[], landedAt: number): ThemeRates {
  const sampled = outcomes.filter(({ drawKind }) => byChance.includes(drawKind))
  const rateOf = (some: readonly ThemeOutcome[]) =>
    reworkRate(some.map(({ hasTheme, inclusion }) => ({ rework: hasTheme, inclusion: inclusion ?? 1 }))) ?? null
  return {
    before: rateOf(sampled.filter(({ position }) => position < landedAt)),
    after: rateOf(sampled.filter(({ position }) => position > landedAt)),
  }
}
