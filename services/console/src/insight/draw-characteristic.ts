import * as Plot from '@observablehq/plot'
import type { Plan } from '@understudy/domain/quality/plan'
import { insightTexts } from '../words/insight-texts.ts'
import { asPicture } from './as-picture.ts'

interface Point {
  readonly errorRate: number
  readonly promoted: number
}

const hundred = 100

/** The operating characteristic: how likely a promotion is at each true error rate, with the plan's own two rates. */
export function drawCharacteristic(
  { acceptable, unacceptable }: Plan,
  curve: readonly Point[],
  width: number,
): Element {
  const rule = { stroke: 'var(--fill-soon)', strokeDasharray: '4', strokeWidth: 1.5 }
  const isNarrow = width < 520
  const marginLeft = 54
  const marginTop = isNarrow ? 64 : 50
  // Where there is little room they stand one above the other.
  const marked = [
    { at: acceptable, said: 'acceptable', dy: isNarrow ? -25 : -10 },
    { at: unacceptable, said: 'unacceptable', dy: -10 },
  ]
  const drawn = Plot.plot({
    ...{ width, height: 320, marginLeft, marginBottom: 44, marginTop, marginRight: 40 },
    style: { background: 'transparent', color: 'var(--text)', fontFamily: 'inherit', fontSize: '12.5px' },
    ariaLabel: insightTexts.howLikelyAPromotionIs,
    x: { label: insightTexts.trueErrorRate },
    y: { label: null, domain: [0, hundred] },
    marks: [
      // Above the names of the two rates, which stand at the top of the drawing.
      Plot.text([insightTexts.promotedShare], {
        ...{ frameAnchor: 'top-left', textAnchor: 'start', dx: -marginLeft, dy: -marginTop + 4, fill: 'var(--text)' },
      }),
      Plot.gridY({ stroke: 'var(--line)', strokeOpacity: 1 }),
      Plot.ruleX(marked, { ...rule, x: ({ at }) => at * hundred }),
      ...marked.map(({ at, said, dy }) =>
        Plot.text([said], { x: at * hundred, y: hundred, dy, fill: 'var(--text-quiet)' }),
      ),
      Plot.lineY(curve, {
        ...{ x: ({ errorRate }: Point) => errorRate * hundred, y: ({ promoted }: Point) => promoted * hundred },
        ...{ stroke: 'var(--fill)', strokeWidth: 2.5 },
      }),
    ],
  } as Plot.PlotOptions)
  return asPicture(drawn)
}
