import { insightTexts } from '../words/insight-texts.ts'
import type { Behind } from './behind-of.ts'

/** One row of a chart: a figure with what it was counted from and how far it may be off. */
export interface Figure {
  /** Of the row, unique on its chart. */
  readonly key: string
  readonly name: string
  /** What the figure is of, where a row has several: "median", "85 %". */
  readonly of?: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly n: number
  /** There is enough data to go by. */
  readonly isEnough: boolean
  /** Said beside the figure. */
  readonly note?: string
  /** What it was counted from; none where work cannot be listed by it. */
  readonly behind?: Behind | undefined
  /** Where it stands across, on a chart of two measures: what was told beside what came, 0 to 1. */
  readonly told?: number
}

/** What a measure can be told by. */
export type By = 'client' | 'task' | 'assistant'

/** What a chart was narrowed to: a client, or null for all of them, and a first day and by whom, where it can be. */
export interface Cut {
  readonly clientId: string | null
  readonly from?: string
  readonly by?: string
}

/** What a chart is drawn from, and said beside it. */
export interface Chart {
  readonly title: string
  readonly unit: 'hours' | 'share' | 'count' | 'days'
  readonly figures: readonly Figure[]
  readonly note: string
  readonly cut: Cut
  readonly shape: 'intervals' | 'pareto' | 'reliability'
  /** What the line beside a figure spans, where it is no interval. */
  readonly spans?: string
}

/** "about 1.2 h", "97.5 %", "12". */
export function figureText(value: number | null, unit: Chart['unit']): string {
  if (value === null) return '—'
  const digits = (most: number) => value.toLocaleString(undefined, { maximumFractionDigits: most })
  if (unit === 'share') return `${(value * 100).toLocaleString(undefined, { maximumFractionDigits: 1 })} %`
  if (unit === 'hours') return `${digits(value < 10 ? 2 : 0)} h`
  return unit === 'days' ? insightTexts.ofDays(digits(1)) : digits(0)
}
