import * as Plot from '@observablehq/plot'
import { chartStyle, faint, ink, letterWidth, percentTick } from './chart-look.ts'
import { drawBars } from './draw-bars.ts'
import { addedUp, type Chart, type Figure } from './figure.ts'

const marginLeft = 54
const marginRight = 20
const marginBottom = 32
/** Without what stands below them. */
const barsHeight = 276

/** Bars are no wider than reads as a bar, however few there are. */
function sides(width: number, count: number) {
  const inset = Math.max(width / (count * 12), (width / count - 120) / 2)
  return { insetLeft: inset, insetRight: inset }
}

/** Whether names stand side by side below bars so that none runs into the next. */
export function fitBelow(names: readonly string[], width: number): boolean {
  const longest = Math.max(0, ...names.map(({ length }) => length))
  return (longest + 1) * letterWidth <= width / Math.max(1, names.length)
}

/**
 * Shares as bars from the most frequent down, with their intervals, and the line of how much they make up together. Where
 * their names do not fit below them the bars lie on their sides.
 */
export function drawPareto(chart: Chart, width: number): SVGSVGElement | HTMLElement {
  const { title, figures } = chart
  const names = figures.map(({ name }) => name)
  if (!fitBelow(names, width - marginLeft - marginRight)) return drawBars(chart, width)
  const of = (value: number | null) => (value ?? 0) * 100
  const together = addedUp(figures)
  const at = { x: ({ figure }: (typeof together)[number]) => figure.name, y: 'share' }
  return Plot.plot({
    ...{ width, height: barsHeight + marginBottom, style: chartStyle, ariaLabel: title },
    ...{ marginLeft, marginRight, marginBottom },
    x: { label: null, domain: names, tickSize: 0 },
    y: { label: null, domain: [0, 100], tickFormat: percentTick },
    marks: [
      Plot.gridY({ stroke: faint, strokeOpacity: 1 }),
      Plot.barY(figures, {
        ...{ x: 'name', y: ({ value }: Figure) => of(value), fill: ink },
        ...sides(width, figures.length),
      }),
      Plot.ruleX(
        figures.filter(({ low }) => low !== null),
        {
          ...{ x: 'name', y1: ({ low }: Figure) => of(low), y2: ({ high }: Figure) => of(high) },
          ...{ stroke: 'var(--text)', strokeWidth: 1.5 },
        },
      ),
      Plot.lineY(together, { ...at, stroke: 'var(--fill-soon)', strokeWidth: 2 }),
      Plot.dot(together, { ...at, r: 4, fill: 'var(--fill-soon)' }),
    ],
    color: { type: 'identity' },
  } as Plot.PlotOptions)
}
