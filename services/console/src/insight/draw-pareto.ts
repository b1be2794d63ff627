import * as Plot from '@observablehq/plot'
import { axisLabels, chartStyle, faint, ink, short } from './chart-look.ts'
import type { Chart, Figure } from './figure.ts'
import { namedEvery, namesBelow } from './names-below.ts'

/** Of a handful a half is none: a count has no more ticks than there are things. */
const mostTicks = 6
const marginLeft = 54
const marginRight = 20
/** Without what stands below them. */
const barsHeight = 276

const labelOf = ({ name, of }: Figure) => (of === undefined ? name : `${name}, ${of}`)

/** Bars are no wider than reads as a bar, however few there are. */
function sides(width: number, count: number) {
  const inset = Math.max(width / (count * 12), (width / count - 120) / 2)
  return { insetLeft: inset, insetRight: inset }
}

/** Bars from the most frequent down, with their intervals, and the line of how much they make up together. */
export function drawPareto({ title, unit, figures }: Chart, width: number): SVGSVGElement | HTMLElement {
  const scale = unit === 'share' ? 100 : 1
  const of = (value: number | null) => (value ?? 0) * scale
  const ticks = Math.min(mostTicks, Math.max(1, ...figures.map(({ value }) => value ?? 0)))
  const { x, marginBottom } = below(figures.map(labelOf), width - marginLeft - marginRight)
  return Plot.plot({
    ...{ width, height: barsHeight + marginBottom, style: chartStyle, ariaLabel: title },
    ...{ marginLeft, marginRight, marginBottom, x },
    y: {
      label: axisLabels[unit],
      nice: true,
      zero: true,
      ...(unit === 'share' && { domain: [0, 100], tickFormat: (tick: number) => `${tick} %` }),
      ...(unit === 'count' && { ticks, tickFormat: 'd' }),
    },
    marks: [
      Plot.gridY({ stroke: faint, strokeOpacity: 1, ...(unit === 'count' && { ticks }) }),
      Plot.barY(figures, {
        ...{ x: labelOf, y: ({ value }: Figure) => of(value), fill: ink },
        ...sides(width, figures.length),
      }),
      Plot.ruleX(
        figures.filter(({ low }) => low !== null),
        {
          ...{ x: labelOf, y1: ({ low }: Figure) => of(low), y2: ({ high }: Figure) => of(high) },
          ...{ stroke: 'var(--text)', strokeWidth: 1.5 },
        },
      ),
      ...(unit === 'share' ? lineTogether(figures, of) : []),
    ],
    color: { type: 'identity' },
  } as Plot.PlotOptions)
}

/** The names below the bars, each as much of it as there is room for. */
function below(names: readonly string[], width: number) {
  const { isTurned, most, height } = namesBelow(names, width)
  const every = isTurned ? namedEvery(names.length, width) : 1
  const tickFormat = (name: string) => (names.indexOf(name) % every === 0 ? short(name, most) : '')
  return {
    x: { label: null, domain: names, tickSize: 0, tickFormat, ...(isTurned && { tickRotate: -90 }) },
    marginBottom: height + 8,
  }
}

/** How much each and those before it make up together. */
function lineTogether(figures: readonly Figure[], of: (value: number | null) => number) {
  const total = figures.reduce((sum, { value }) => sum + of(value), 0)
  const upTo = (index: number) => figures.slice(0, index + 1).reduce((sum, { value }) => sum + of(value), 0)
  const together = figures.map((figure, index) => ({
    figure,
    share: total === 0 ? 0 : (upTo(index) / total) * 100,
  }))
  return [
    Plot.lineY(together, {
      x: ({ figure }) => labelOf(figure),
      y: 'share',
      stroke: 'var(--fill-soon)',
      strokeWidth: 2,
    }),
    Plot.dot(together, { x: ({ figure }) => labelOf(figure), y: 'share', r: 4, fill: 'var(--fill-soon)' }),
  ]
}
