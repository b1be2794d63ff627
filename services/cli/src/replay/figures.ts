import type { ReplayedItem } from './replayed-items.ts'

export interface Figures {
  readonly items: number
  readonly sittings: number
  readonly response_missed: number
  readonly turnaround_missed: number
  readonly turnaround_p50_s: number
  readonly turnaround_p90_s: number
  readonly paused_business_s: number
  readonly rework_items: number
}

export interface LogFigures {
  readonly cases: number
  readonly rows: number
  readonly assistants: number
  readonly all: Figures
  readonly by_activity: Readonly<Record<string, Figures>>
}

/** All figures of a replayed agency, over everything and by activity. Durations in business seconds. */
export function figuresOf(items: readonly ReplayedItem[], assistants: number): LogFigures {
  const byActivity = [...Map.groupBy(items, ({ activity }) => activity)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const all = totals(items)
  return {
    cases: new Set(items.map(({ caseId }) => caseId)).size,
    rows: all.sittings,
    assistants,
    all,
    by_activity: Object.fromEntries(byActivity.map(([activity, list]) => [activity, totals(list)])),
  }
}

function totals(items: readonly ReplayedItem[]): Figures {
  const turnarounds = items.map(({ turnaroundS }) => turnaroundS).toSorted((a, b) => a - b)
  const count = (test: (item: ReplayedItem) => boolean) => items.filter(test).length
  return {
    items: items.length,
    sittings: items.reduce((sum, { sittings }) => sum + sittings, 0),
    response_missed: count(({ responseMissed }) => responseMissed),
    turnaround_missed: count(({ turnaroundMissed }) => turnaroundMissed),
    turnaround_p50_s: thousandths(percentile(turnarounds, 0.5)),
    turnaround_p90_s: thousandths(percentile(turnarounds, 0.9)),
    paused_business_s: tenths(items.reduce((sum, { pausedS }) => sum + pausedS, 0)),
    rework_items: count(({ isRepeat }) => isRepeat),
  }
}

const thousandths = (value: number) => Math.round(value * 1_000) / 1_000

/** As the expected figures have their long sums. */
const tenths = (value: number) => Math.round(value * 10) / 10

/** Linear interpolation between order statistics, type 7 of Hyndman and Fan (1996). */
function percentile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return 0
  const place = (sorted.length - 1) * share
  const low = sorted[Math.floor(place)] as number
  const high = sorted[Math.ceil(place)] as number
  return low + (high - low) * (place - Math.floor(place))
}
