import type { UseQueryResult } from '@tanstack/react-query'
import type { Attainments } from '@understudy/contract/http/attainment'
import type { MeasureRows } from '@understudy/contract/http/measure-rows'
import type { ReworkRates, ThemePareto } from '@understudy/contract/http/measures'
import type { ReviewerMeasures } from '@understudy/contract/http/reviewer-measures'
import type { RiskCalibration } from '@understudy/contract/http/risk-calibration'
import type { TurnaroundTimes } from '@understudy/contract/http/time-measures'
import { type ComponentType, useMemo } from 'react'
import { type MeasureAsked, useMeasure } from '../api/use-insight.ts'
import { Notice } from '../frame/notice.tsx'
import { Reading } from '../frame/reading.tsx'
import { insightTexts } from '../words/insight-texts.ts'
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
export interface Cut {
  readonly clientId: string | undefined
  readonly by: By
  readonly from: string
}

export const views: Readonly<Record<InsightPart, ComponentType<Cut>>> = {
  turnaround: (cut) => <Told of={useMeasure<TurnaroundTimes>('turnaround', cut)} chart={turnaroundChart} />,
  quality: (cut) => <Told of={useMeasure<ReworkRates>('rework-rates', cut)} chart={firstPassChart} />,
  themes: ({ clientId, from }) => (
    <Told of={useMeasure<ThemePareto>('themes', { clientId, from })} chart={themesChart} />
  ),
  backlog: ({ clientId, by }) => {
    const rows = useMeasure<MeasureRows>('export', { clientId, by })
    return (
      <>
        <Told of={rows} chart={backlogChart} />
        {rows.data && <Told of={rows} chart={ageChart} />}
      </>
    )
  },
  promises: ({ clientId, from, by }) => (
    <Told of={useMeasure<Attainments>('attainment', promisesBy(clientId, from, by))} chart={attainmentChart} />
  ),
  independence: IndependenceView,
  risk: () => <Told of={useMeasure<RiskCalibration>('risk-calibration')} chart={riskChart} />,
  agreement: ({ from }) => <Told of={useMeasure<ReviewerMeasures>('reviewers', { from })} chart={agreementChart} />,
}

/** Promises are told by client or by kind of task. */
function promisesBy(clientId: string | undefined, from: string, by: By): MeasureAsked {
  return { clientId, from, by: by === 'task' ? 'task_type' : by === 'client' ? 'client' : 'all' }
}

interface ToldProps<T> {
  readonly of: UseQueryResult<T>
  readonly chart: (answer: T) => Chart
}

function Told<T>({ of, chart }: ToldProps<T>) {
  const drawn = useMemo(() => (of.data === undefined ? undefined : chart(of.data)), [of.data, chart])
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
