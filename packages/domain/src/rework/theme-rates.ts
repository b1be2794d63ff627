import { type ReworkRate, reworkRate } from '../quality/estimates/rework-rate.ts'
import type { DrawKind } from '../review/review.ts'
import type { Changed } from './process-fix.ts'

/** One reviewed first submission of a task, and whether it came back with the theme. */
export interface ThemeOutcome {
  /** Place in the ledger at which its verdict was given. */
  readonly position: number
  readonly drawKind: DrawKind
  /** π: the chance with which it was drawn; null for what was looked at without a draw. */
  readonly inclusion: number | null
  readonly hasTheme: boolean
  /** The versions under which the work was made, where they are known. */
  readonly brief?: number | undefined
  readonly sop?: number | undefined
}

/** Where a fix landed in the ledger, and what it changed. */
export interface Landing {
  readonly position: number
  readonly changed: Pick<Changed, 'kind' | 'version'> | null
}

export interface ThemeRates {
  /** Null where nothing was sampled. */
  readonly before: ReworkRate | null
  readonly after: ReworkRate | null
}

/** Drawn by chance, or all there was: neither for a cause, nor forced, nor to compare reviewers. */
const byChance: readonly DrawKind[] = ['all', 'random', 'floor']

/**
 * How often first submissions came back with one theme, before and after its fix: Hájek weights over what was drawn by
 * chance, with Jeffreys intervals (quality, section 3). Work made under an older version of the brief or SOP that was
 * fixed had nothing of the fix, whenever it was judged; any other fix holds from its place in the ledger on. Before holds
 * the very recurrences that opened the fix, so it leans high: where the intervals overlap, nothing is shown yet.
 */
export function themeRates(outcomes: readonly ThemeOutcome[], landing: Landing): ThemeRates {
  const sampled = outcomes.filter(({ drawKind }) => byChance.includes(drawKind))
  const rateOf = (some: readonly ThemeOutcome[]) =>
    reworkRate(some.map(({ hasTheme, inclusion }) => ({ rework: hasTheme, inclusion: inclusion ?? 1 }))) ?? null
  return {
    before: rateOf(sampled.filter((one) => !isAfter(one, landing))),
    after: rateOf(sampled.filter((one) => isAfter(one, landing))),
  }
}

function isAfter({ position, brief, sop }: ThemeOutcome, landing: Landing): boolean {
  const { kind, version } = landing.changed ?? {}
  const made = kind === 'brief' ? brief : kind === 'sop' ? sop : undefined
  return version === undefined || made === undefined ? position > landing.position : made >= version
}
