import * as Plot from '@observablehq/plot'
import { riskWords } from '../words/insight-words.ts'
import { percentTick } from './chart-look.ts'
import type { Chart, Figure } from './figure.ts'

const hundred = 100
const widest = 620

/** What was told across, what came of it upwards, each with its interval; on the diagonal they agree. */
export function drawReliability({ title, figures }: Chart, width: number): SVGSVGElement | HTMLElement {
  const told = ({ told: at }: Figure) => (at ?? 0) * hundred
  return Plot.plot({
    ...{ width: Math.min(width, widest), height: 380, marginLeft: 54, marginBottom: 44, ariaLabel: title },
    style: { background: 'transparent', color: 'var(--text)', fontFamily: 'inherit', fontSize: '12.5px' },
    x: { label: riskWords.across, domain: [0, hundred], tickFormat: percentTick },
    y: { label: riskWords.up, domain: [0, hundred], tickFormat: percentTick },
    marks: [
      Plot.gridX({ stroke: 'var(--line)', strokeOpacity: 1 }),
      Plot.gridY({ stroke: 'var(--line)', strokeOpacity: 1 }),
      Plot.line([0, hundred], {
        ...{ x: (at: number) => at, y: (at: number) => at },
        ...{ stroke: 'var(--fill-soon)', strokeDasharray: '4', strokeWidth: 1.5 },
      }),
      Plot.ruleX(figures, {
        ...{ x: told, y1: ({ low }: Figure) => (low ?? 0) * hundred, y2: ({ high }: Figure) => (high ?? 0) * hundred },
        ...{ stroke: 'var(--fill)', strokeWidth: 2 },
      }),
      Plot.dot(figures, {
        ...{ x: told, y: ({ value }: Figure) => (value ?? 0) * hundred, r: 5, stroke: 'var(--fill)', strokeWidth: 2 },
        fill: ({ isEnough }: Figure) => (isEnough ? 'var(--fill)' : 'var(--surface)'),
      }),
    ],
    color: { type: 'identity' },
  } as Plot.PlotOptions)
}
