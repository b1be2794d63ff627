import { lengthText } from '../time/time-left.ts'
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
  /** What is overdue, which the figure does not count yet: said beside it in the colour of what is late. */
  readonly late?: string
  /** What the figure is, where its name does not say it by itself. */
  readonly explains?: string
  /** What it was counted from; none where work cannot be listed by it. */
  readonly behind?: Behind | undefined
  /** Where it stands across, on a chart of two measures: what was told beside what came, 0 to 1. */
  readonly told?: number
}

/** What a measure can be told by. */
export type By = 'client' | 'task' | 'assistant'
export type PromisesBy = By | 'task_type'

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
  readonly shape: 'intervals' | 'pareto' | 'bars' | 'reliability'
  /** What its table calls the rows, their figures and how many they were counted from; no count where that is the figure. */
  readonly heads: { readonly row: string; readonly value: string; readonly count?: string }
  /** What the end of the line beside a figure is called, where the line is no interval. */
  readonly most?: string
  /** The figures of a row stand in columns of one row of the table. */
  readonly isSideBySide?: true
  /** What follows from it in one sentence, said before the drawing. */
  readonly verdict?: string
  /** The note is for whoever asks how it is measured, and folded. */
  readonly isNoteFolded?: boolean
}

const hourMs = 3_600_000

/** "1 h 18 min", "97.5 %", "12", "14 days". */
export function figureText(value: number | null, unit: Chart['unit']): string {
  if (value === null) return '—'
  const digits = (most: number) => value.toLocaleString(undefined, { maximumFractionDigits: most })
  if (unit === 'share')
    return insightTexts.percent((value * 100).toLocaleString(undefined, { maximumFractionDigits: 1 }))
  if (unit === 'hours') return lengthText(value * hourMs)
  return unit === 'days' ? insightTexts.ofDays(digits(1)) : digits(0)
}

/** From its low end to its high one; empty where there is none. What is open at its end is not known to end. */
export function spanText({ low, high }: Pick<Figure, 'low' | 'high'>, unit: Chart['unit']): string {
  if (low === null && high === null) return ''
  if (high === null) return insightTexts.over(figureText(low, unit))
  return insightTexts.to(figureText(low, unit), figureText(high, unit))
}

/** What the line beside a figure tells: its interval, or where it ends. */
export const besideText = (figure: Pick<Figure, 'low' | 'high'>, { unit, most }: Pick<Chart, 'unit' | 'most'>) =>
  most === undefined || figure.high === null ? spanText(figure, unit) : figureText(figure.high, unit)

/** How much each figure and those before it make up together, in percent of all. */
export function addedUp(figures: readonly Figure[]): readonly { readonly figure: Figure; readonly share: number }[] {
  const upTo = (count: number) => figures.slice(0, count).reduce((sum, { value }) => sum + (value ?? 0), 0)
  const total = upTo(figures.length)
  return figures.map((figure, index) => ({ figure, share: total === 0 ? 0 : (upTo(index + 1) / total) * 100 }))
}
