import * as Plot from '@observablehq/plot'
import { asPicture } from './as-picture.ts'
import { axisLabels, chartStyle, faint, isNarrow, percentTick, quiet } from './chart-look.ts'
import { drawBars } from './draw-bars.ts'
import { drawPareto } from './draw-pareto.ts'
import { drawReliability } from './draw-reliability.ts'
import type { Chart, Figure } from './figure.ts'
import { kindsOf } from './marks.ts'
import { apart, type Place, placesOf, untoldOf, untoldText } from './places-of.ts'
import { rowNames } from './row-names.ts'

type Drawn = SVGSVGElement | HTMLElement

/** Of one figure. */
const rowHeight = 34
const hoursADay = 24

/** Draws a chart as wide as there is room; it says all of itself in its name, the table beside it has the figures. */
export function draw(chart: Chart, width: number): Drawn {
  const { shape } = chart
  if (shape === 'reliability') return asPicture(drawReliability(chart, width))
  if (shape === 'pareto') return asPicture(drawPareto(chart, width))
  return asPicture(shape === 'bars' ? drawBars(chart, width) : drawIntervals(chart, width))
}

/**
 * A row each: the figure as a mark, its interval as a line; hollow where there is too little to go by. Where a row has
 * several figures they stand below one another about its middle, each kind by a mark of its own.
 */
function drawIntervals({ title, unit, figures }: Chart, width: number): Drawn {
  const names = [...new Set(figures.map(({ name }) => name))]
  const { scale, label } = axisOf(unit, figures)
  const rows = rowNames(names, width, rowHeight + (kindsOf(figures).length - 1) * apart)
  const ticks = isNarrow(width) ? (unit === 'share' ? [0, 50, 100] : 4) : 8
  return Plot.plot({
    ...{ width, height: names.length * rows.height + 58, style: chartStyle, ariaLabel: title },
    ...{ marginBottom: 38, marginLeft: rows.marginLeft, marginRight: 24 },
    x: {
      ...{ label, nice: true, ticks },
      ...(unit === 'share' ? { domain: [0, 100], tickFormat: percentTick } : { zero: true }),
    },
    y: rows.y,
    marks: [
      Plot.gridX({ ticks, stroke: faint, strokeOpacity: 1 }),
      ...rows.marks,
      ...placesOf(figures).flatMap(([{ mark, dy }, own]) => rowMarks(own, { scale, mark, dy: dy + rows.shift })),
      Plot.text(untoldOf(figures), {
        ...{ y: (name: string) => name, frameAnchor: 'left', dx: 8, dy: rows.shift },
        ...{ text: () => untoldText({}), fill: quiet },
      }),
    ],
    color: { type: 'identity' },
  } as Plot.PlotOptions)
}

/** An axis is in the unit in which most is told beside it: hours that make a day and more are told in days. */
function axisOf(unit: Chart['unit'], figures: readonly Figure[]) {
  if (unit === 'share') return { scale: 100, label: axisLabels.share }
  const longest = Math.max(0, ...figures.map(({ value, high }) => high ?? value ?? 0))
  const isDays = unit === 'hours' && longest >= hoursADay
  return isDays ? { scale: 1 / hoursADay, label: axisLabels.days } : { scale: 1, label: axisLabels[unit] }
}

function rowMarks(own: readonly Figure[], { scale, mark, dy }: Place & { readonly scale: number }) {
  const at = (pick: (figure: Figure) => number | null) => (figure: Figure) =>
    (pick(figure) ?? figure.value ?? 0) * scale
  const colour = `var(${mark.colour})`
  const line = { y: 'name', dy, stroke: colour, strokeWidth: 2 } as const
  const figures = own.filter(({ value }) => value !== null)
  return [
    Plot.ruleY(figures, { ...line, x1: at(({ low }) => low), x2: at(({ high }) => high) }),
    Plot.dot(figures, {
      ...{ ...line, x: at(({ value }) => value), r: 5, symbol: mark.symbol },
      fill: (figure: Figure) => (figure.isEnough ? colour : 'var(--surface)'),
    }),
    // What is overdue stands beside the share that does not count it yet, on the side where there is room.
    ...[true, false].map((isBefore) =>
      Plot.text(
        figures.filter((figure) => figure.late !== undefined && isBefore === (figure.low ?? figure.value ?? 0) > 0.5),
        {
          ...{ y: 'name', dy, x: at(isBefore ? ({ low }) => low : ({ high }) => high), dx: isBefore ? -9 : 9 },
          ...{ textAnchor: isBefore ? 'end' : 'start', text: ({ late }: Figure) => late ?? '', fill: 'var(--late)' },
        },
      ),
    ),
    Plot.text(
      own.filter(({ value }) => value === null),
      { ...{ y: 'name', dy, dx: 8, frameAnchor: 'left' }, ...{ text: untoldText, fill: 'var(--late)' } },
    ),
    // Open at its end: how much more it may be is not known yet.
    Plot.text(figures.filter(isOpen), {
      ...{ y: 'name', dy, dx: 15, x: at(({ value }) => value), text: () => '→', fill: colour },
    }),
  ]
}

const isOpen = ({ low, high }: Figure) => low !== null && high === null
