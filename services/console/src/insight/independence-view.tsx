import { csvText } from '@understudy/contract/csv-text'
import type { TimeToIndependence } from '@understudy/contract/http/time-measures'
import { useCallback, useMemo } from 'react'
import { useIndependence } from '../api/use-insight.ts'
import { DataTable, number } from '../frame/data-table.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { Reading } from '../frame/reading.tsx'
import { insightTexts } from '../words/insight-texts.ts'
import { ChartCard } from './chart-card.tsx'
import { curvePoints } from './curve-points.ts'
import { drawCurve } from './draw-curve.ts'
import { Drawing } from './drawing.tsx'
import { type Cut as ChartCut, figureText, spanText } from './figure.ts'
import { Nothing } from './nothing.tsx'
import type { Cut } from './views.tsx'

/** How long until delegations are independent, with those who are on their way, and how many were still watched. */
export function IndependenceView({ clientId }: Cut) {
  const times = useIndependence({ clientId })
  const all = times.data?.items[0]?.calendarDays
  return (
    <Reading of={times}>
      {all === undefined || all.n === 0 ? (
        <Nothing
          title={insightTexts.nothingToTellYet(insightTexts.timeToIndependence)}
          why={insightTexts.nothingIsHandedOverYet}
        />
      ) : (
        <Curve times={all} cut={{ clientId: clientId ?? null }} />
      )}
    </Reading>
  )
}

interface CurveProps {
  readonly times: TimeToIndependence
  readonly cut: ChartCut
}

function Curve({ times, cut }: CurveProps) {
  const { n, independent, left, open, median, answer } = times
  const points = useMemo(() => curvePoints(times), [times])
  const spread = insightTexts.betweenAndOfAreOn(medianSpan(median), independent, n, open)
  const headline = insightTexts.untilHalfOfThemAre(
    median.time === null ? insightTexts.notKnownYet : figureText(median.time, 'days'),
  )
  const rest = left > 0 ? `${spread}${insightTexts.leftBefore(left)}` : spread
  const drawing = useCallback((width: number) => drawCurve(insightTexts.timeToIndependence, points, width), [points])
  return (
    <ChartCard
      title={insightTexts.timeToIndependence}
      note={insightTexts.kaplanMeierWithA95(n)}
      cut={cut}
      csv={({ header, cells }) =>
        csvText(
          ['day', insightTexts.atRisk2, 'arrived', 'low', 'high', ...header],
          points.map((point) => [
            ...Object.values(point).map((value) => (value === null ? '' : String(value))),
            ...cells,
          ]),
        )
      }
      legend={[]}
      figures={[`${headline}${rest}`]}
    >
      <p>
        <strong className="figure">{headline}</strong>
        {rest}
        {answer !== 'enough' && <span className="warned"> {insightTexts.notEnoughDataToGo}</span>}
      </p>
      <Drawing draw={drawing} />
      <DataTable
        label={insightTexts.figuresOfTimeToIndependence}
        heads={[
          insightTexts.day,
          number(insightTexts.atRisk),
          number(insightTexts.arrived),
          number(insightTexts.interval),
        ]}
      >
        {points.map(({ time, atRisk, arrived, low, high }) => (
          <tr key={time}>
            <th scope="row">{insightTexts.dayNumber(figureText(time, 'count'))}</th>
            <td className="number">{atRisk}</td>
            <td className="number">{figureText(arrived, 'share')}</td>
            <td className="number">{spanText({ low, high }, 'share')}</td>
          </tr>
        ))}
      </DataTable>
      <p>
        <InnerLink to={{ page: 'delegations' }}>{insightTexts.everyDelegationWithItsHistory}</InnerLink>
      </p>
    </ChartCard>
  )
}

type Median = TimeToIndependence['median']

/** What the median lies between, as far as that is known. */
function medianSpan({ lower, upper }: Median): string {
  if (lower === null) return insightTexts.notKnownYet
  if (upper === null) return insightTexts.orMore(figureText(lower, 'days'))
  return insightTexts.to(figureText(lower, 'days'), figureText(upper, 'days'))
}
