import * as Plot from '@observablehq/plot'
import { insightTexts } from '../words/insight-texts.ts'
import { asPicture } from './as-picture.ts'
import { chartStyle, faint, ink, percentTick, quiet } from './chart-look.ts'
import type { CurvePoint } from './curve-points.ts'

/** How many have arrived by each day: the curve as steps, its interval as a band, and the number still watched below. */
export function drawCurve(title: string, steps: readonly CurvePoint[], width: number): SVGSVGElement | HTMLElement {
  const banded = steps.filter(({ low }) => low !== null)
  const drawn = Plot.plot({
    ...{ width, height: 330, style: chartStyle, ariaLabel: title, marginLeft: 48, marginBottom: 92 },
    x: { label: insightTexts.daysSinceTheAssignment, labelOffset: 80, zero: true, nice: true },
    y: { label: null, domain: [0, 100], tickFormat: percentTick },
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
      Plot.text([insightTexts.atRisk], {
        ...{
          frameAnchor: 'bottom-left',
          textAnchor: 'start',
          dx: -4,
          dy: 36,
          text: (said: string) => said,
          fill: quiet,
        },
      }),
      Plot.text(steps, {
        ...{ x: 'time', y: 0, dy: 52, text: ({ atRisk }: CurvePoint) => String(atRisk), fill: quiet },
      }),
    ],
  } as Plot.PlotOptions)
  return asPicture(drawn)
}
