import { insightTexts } from '../words/insight-texts.ts'
import type { Chart, Figure } from './figure.ts'

/** How the figures of one kind are drawn: each by a shape and a colour of its own, in the drawing and in its legend. */
export interface Mark {
  readonly symbol: 'circle' | 'square' | 'diamond' | 'triangle'
  /** The shape about a point, so many pixels wide as a dot is. */
  readonly path: string
  /** By its name among the colours. */
  readonly colour: string
}

const marks: readonly [Mark, ...Mark[]] = [
  { symbol: 'circle', path: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z', colour: '--fill' },
  { symbol: 'square', path: 'M-4.500-4.500h9v9h-9Z', colour: '--soon' },
  { symbol: 'diamond', path: 'M0-6.500 5 0 0 6.500-5 0Z', colour: '--text-quiet' },
  { symbol: 'triangle', path: 'M0-5.500 5.500 4.500h-11Z', colour: '--late' },
]

export const markAt = (index: number): Mark => marks[index % marks.length] ?? marks[0]

/** What the figures of a row are of, in the order in which they stand. */
export const kindsOf = (figures: readonly Figure[]) => [...new Set(figures.map((figure) => figure.of))]

export interface LegendEntry {
  readonly text: string
  readonly mark: Mark
}

/** Which mark is which, where a chart has several. */
export function legendOf({ figures, shape, unit }: Pick<Chart, 'figures' | 'shape' | 'unit'>): readonly LegendEntry[] {
  if (shape === 'pareto' && unit === 'share')
    return [
      { text: insightTexts.shareOfThemes, mark: { ...markAt(1), colour: '--fill' } },
      { text: insightTexts.addedUp, mark: { ...markAt(0), colour: '--fill-soon' } },
    ]
  const kinds = kindsOf(figures)
  if (shape !== 'intervals' || kinds.length < 2) return []
  return kinds.map((kind, index) => ({ text: kind ?? '', mark: markAt(index) }))
}
