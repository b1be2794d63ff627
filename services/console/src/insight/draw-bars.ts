import * as Plot from '@observablehq/plot'
import { axisLabels, chartStyle, faint, ink, percentTick } from './chart-look.ts'
import { addedUp, type Chart, type Figure } from './figure.ts'
import { rowNames } from './row-names.ts'

const barHeight = 30
/** Of a handful a half is none: a count has no more ticks than there are things. */
const mostTicks = 6

/** A bar each below its name, from the most down; shares with their intervals, and with how much they make up together. */
export function drawBars({ title, unit, figures }: Chart, width: number): SVGSVGElement | HTMLElement {
  const isShare = unit === 'share'
  const of = (value: number | null) => (value ?? 0) * (isShare ? 100 : 1)
  const rows = rowNames(
    figures.map(({ name }) => name),
    width,
    barHeight,
  )
  const ticks = isShare ? [0, 50, 100] : Math.min(mostTicks, Math.max(1, ...figures.map(({ value }) => value ?? 0)))
  return Plot.plot({
    ...{ width, height: figures.length * rows.height + 58, style: chartStyle, ariaLabel: title },
    ...{ marginBottom: 38, marginLeft: rows.marginLeft, marginRight: 24 },
    x: {
      ...{ label: axisLabels[unit], nice: true, zero: true, ticks },
      ...(isShare ? { domain: [0, 100], tickFormat: percentTick } : { tickFormat: 'd' }),
    },
    y: rows.y,
    marks: [
      Plot.gridX({ ticks, stroke: faint, strokeOpacity: 1 }),
      ...rows.marks,
      Plot.barX(figures, {
        ...{ y: 'name', x: ({ value }: Figure) => of(value), fill: ink, insetTop: 2 * rows.shift + 2, insetBottom: 2 },
      }),
      Plot.ruleY(
        figures.filter(({ low }) => low !== null),
        {
          ...{ y: 'name', x1: ({ low }: Figure) => of(low), x2: ({ high }: Figure) => of(high), dy: rows.shift },
          ...{ stroke: 'var(--text)', strokeWidth: 1.5 },
        },
      ),
      ...(isShare ? lineTogether(figures, rows.shift) : []),
    ],
    color: { type: 'identity' },
  } as Plot.PlotOptions)
}

function lineTogether(figures: readonly Figure[], dy: number) {
  const together = addedUp(figures)
  const at = { y: ({ figure }: (typeof together)[number]) => figure.name, x: 'share', dy }
  return [
    Plot.lineX(together, { ...at, stroke: 'var(--fill-soon)', strokeWidth: 2 }),
    Plot.dot(together, { ...at, r: 4, fill: 'var(--fill-soon)' }),
  ]
}
