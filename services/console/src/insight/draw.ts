import * as Plot from '@observablehq/plot'
import { insightTexts } from '../words/insight-texts.ts'
import { asPicture } from './as-picture.ts'
import { axisLabels, chartStyle, faint, ink, short } from './chart-look.ts'
import type { CurvePoint } from './curve-points.ts'
import { drawPareto } from './draw-pareto.ts'
import { drawReliability } from './draw-reliability.ts'
import type { Chart, Figure } from './figure.ts'

type Drawn = SVGSVGElement | HTMLElement

const quiet = 'var(--text-quiet)'
const rowHeight = 34
const style = chartStyle

/** Draws a chart as wide as there is room; it says all of itself in its name, the table beside it has the figures. */
export function draw(chart: Chart, width: number): Drawn {
  if (chart.shape === 'reliability') return asPicture(drawReliability(chart, width))
  return asPicture(chart.shape === 'pareto' ? drawPareto(chart, width) : drawIntervals(chart, width))
}

/**
 * A row each: the figure as a dot, its interval as a line; hollow where there is too little to go by. Where a row has
 * several figures they stand below one another, the later the paler.
 */
function drawIntervals({ title, unit, figures }: Chart, width: number): Drawn {
  const names = [...new Set(figures.map(({ name }) => name))]
  const kinds = kindsOf(figures)
  const scale = unit === 'share' ? 100 : 1
  const isNarrow = width < 520
  const apart = 11
  const ticks = isNarrow ? (unit === 'share' ? [0, 50, 100] : 4) : 8
  return Plot.plot({
    ...{ width, height: names.length * (rowHeight + (kinds.length - 1) * apart) + 58, style, ariaLabel: title },
    marginBottom: 38,
    marginLeft: isNarrow ? 118 : Math.min(300, width * 0.32),
    marginRight: 24,
    x: {
      ...{ label: axisLabels[unit], nice: true, ticks },
      ...(unit === 'share' ? { domain: [0, 100], tickFormat: (tick: number) => `${tick} %` } : { zero: true }),
    },
    y: { label: null, domain: names, tickSize: 0, tickFormat: (name: string) => short(name, isNarrow ? 14 : 42) },
    marks: [
      Plot.gridX({ ticks, stroke: faint, strokeOpacity: 1 }),
      ...kinds.flatMap((kind, index) =>
        rowMarks(
          figures.filter((figure) => figure.of === kind && figure.value !== null),
          {
            scale,
            dy: (index - (kinds.length - 1) / 2) * apart,
            opacity: opacityOf(index),
          },
        ),
      ),
      Plot.text(
        names.filter((name) => figures.every((figure) => figure.name !== name || figure.value === null)),
        { y: (name: string) => name, frameAnchor: 'left', dx: 8, text: () => insightTexts.notEnoughData, fill: quiet },
      ),
    ],
    color: { type: 'identity' },
  } as Plot.PlotOptions)
}

/** Each kind is so much paler than the one above it. */
const paler = 0.24

/** How dark the kind at this place is, in the drawing and in its legend. */
export const opacityOf = (index: number) => 1 - index * paler

/** What the figures of a row are of, in the order in which they stand. */
export const kindsOf = (figures: readonly Figure[]) => [...new Set(figures.map((figure) => figure.of))]

function rowMarks(figures: readonly Figure[], { scale, dy, opacity }: { scale: number; dy: number; opacity: number }) {
  const at = (pick: (figure: Figure) => number | null) => (figure: Figure) =>
    (pick(figure) ?? figure.value ?? 0) * scale
  const own = { y: 'name', dy, stroke: ink, strokeWidth: 2, opacity } as const
  return [
    Plot.ruleY(figures, { ...own, x1: at(({ low }) => low), x2: at(({ high }) => high) }),
    Plot.dot(figures, {
      ...{ ...own, x: at(({ value }) => value), r: 5 },
      fill: (figure: Figure) => (figure.isEnough ? 'var(--fill)' : 'var(--surface)'),
    }),
    // Open at its end: how much more it may be is not known yet.
    Plot.text(figures.filter(isOpen), {
      y: 'name',
      dy,
      dx: 15,
      x: at(({ value }) => value),
      text: () => '→',
      fill: ink,
    }),
  ]
}

const isOpen = ({ low, high }: Figure) => low !== null && high === null

/** How many have arrived by each day: the curve as steps, its interval as a band, and the number at risk below. */
export function drawCurve(title: string, steps: readonly CurvePoint[], width: number): Drawn {
  const banded = steps.filter(({ low }) => low !== null)
  const drawn = Plot.plot({
    ...{ width, height: 300, style, ariaLabel: title, marginLeft: 48, marginBottom: 60 },
    x: { label: insightTexts.daysSinceTheAssignment, zero: true, nice: true },
    y: { label: null, domain: [0, 100], tickFormat: (tick: number) => `${tick} %` },
    marks: [
      Plot.gridY({ stroke: faint, strokeOpacity: 1 }),
      Plot.areaY(banded, {
        ...{
          x: 'time',
          y1: ({ low }: CurvePoint) => (low ?? 0) * 100,
          y2: ({ high }: CurvePoint) => (high ?? 0) * 100,
        },
        ...{ curve: 'step-after', fill: ink, fillOpacity: 0.18 },
      }),
      Plot.lineY(steps, {
        x: 'time',
        y: ({ arrived }: CurvePoint) => arrived * 100,
        curve: 'step-after',
        stroke: ink,
        strokeWidth: 2.5,
      }),
      Plot.text(steps, {
        x: 'time',
        y: 0,
        dy: 32,
        text: ({ atRisk }: CurvePoint) => String(atRisk),
        fill: quiet,
      }),
    ],
  } as Plot.PlotOptions)
  return asPicture(drawn)
}
