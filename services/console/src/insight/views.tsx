import type { UseQueryResult } from '@tanstack/react-query'
import { type ComponentType, useMemo } from 'react'
import {
  useAttainment,
  useMeasureRows,
  useReviewerMeasures,
  useReworkRates,
  useRiskCalibration,
  useThemePareto,
  useTurnaround,
} from '../api/use-insight.ts'
import { Notice } from '../frame/notice.tsx'
import { Reading } from '../frame/reading.tsx'
import { insightTexts } from '../words/insight-texts.ts'
import type { Looked } from './behind-of.ts'
import { ChartView } from './chart-view.tsx'
import {
  ageChart,
  agreementChart,
  attainmentChart,
  type By,
  backlogChart,
  firstPassChart,
  themesChart,
  turnaroundChart,
} from './charts-of.ts'
import type { Chart } from './figure.ts'
import { IndependenceView } from './independence-view.tsx'
import { riskChart } from './risk-chart.ts'

export const insightParts = [
  'turnaround',
  'quality',
  'themes',
  'backlog',
  'promises',
  'independence',
  'risk',
  'agreement',
] as const
export type InsightPart = (typeof insightParts)[number]

/** What is looked at: of one client or all, told by whom, since which day. */
export interface Cut extends Looked {
  readonly by: By
}

export const views: Readonly<Record<InsightPart, ComponentType<Cut>>> = {
  turnaround: (cut) => <Told of={useTurnaround(cut)} looked={cut} chart={turnaroundChart} />,
  quality: (cut) => <Told of={useReworkRates(cut)} looked={cut} chart={firstPassChart} />,
  themes: ({ clientId, from }) => (
    <Told of={useThemePareto({ clientId, from })} looked={{ clientId, from }} chart={themesChart} />
  ),
  backlog: ({ clientId, by, from }) => {
    const rows = useMeasureRows({ clientId, by })
    const looked = { clientId, from }
    return (
      <>
        <Told of={rows} looked={looked} chart={backlogChart} />
        {rows.data && <Told of={rows} looked={looked} chart={ageChart} />}
      </>
    )
  },
  promises: (cut) => <Told of={useAttainment(cut)} looked={cut} chart={attainmentChart} />,
  independence: IndependenceView,
  risk: (cut) => <Told of={useRiskCalibration()} looked={cut} chart={riskChart} />,
  agreement: (cut) => <Told of={useReviewerMeasures({ from: cut.from })} looked={cut} chart={agreementChart} />,
}

interface ToldProps<T> {
  readonly of: UseQueryResult<T>
  readonly looked: Looked
  readonly chart: (answer: T, looked: Looked) => Chart
}

function Told<T>({ of, looked: { clientId, from }, chart }: ToldProps<T>) {
  const drawn = useMemo(
    () => (of.data === undefined ? undefined : chart(of.data, { clientId, from })),
    [of.data, chart, clientId, from],
  )
  return (
    <Reading of={of}>
      {drawn && (drawn.figures.length === 0 ? <Nothing title={drawn.title} /> : <ChartView chart={drawn} />)}
    </Reading>
  )
}

function Nothing({ title }: { readonly title: string }) {
  return (
    <Notice title={insightTexts.nothingToTellYet(title)} icon="clock">
      <p>{insightTexts.nothingHappenedInThisSpan}</p>
    </Notice>
  )
}
