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
import { Reading } from '../frame/reading.tsx'
import { insightTexts } from '../words/insight-texts.ts'
import { riskWords } from '../words/insight-words.ts'
import type { Looked } from './behind-of.ts'
import { ChartView } from './chart-view.tsx'
import {
  ageChart,
  agreementChart,
  attainmentChart,
  backlogChart,
  firstPassChart,
  themesChart,
  turnaroundChart,
} from './charts-of.ts'
import type { By, Chart } from './figure.ts'
import { IndependenceView } from './independence-view.tsx'
import { Nothing } from './nothing.tsx'
import { ReplacementsView } from './replacements-view.tsx'
import { riskChart } from './risk-chart.ts'
import { ThemeNames } from './theme-names.tsx'

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
    <>
      <Told of={useThemePareto({ clientId, from })} looked={{ clientId, from }} chart={themesChart} />
      <ThemeNames />
    </>
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
  risk: (cut) => <Told of={useRiskCalibration()} looked={cut} chart={riskChart} why={riskWords.nothing} />,
  agreement: (cut) => (
    <>
      <Told
        of={useReviewerMeasures({ from: cut.from })}
        looked={cut}
        chart={agreementChart}
        why={insightTexts.noDoublesTeach}
        title={insightTexts.noDoubles}
      />
      <ReplacementsView />
    </>
  ),
}

interface ToldProps<T> {
  readonly of: UseQueryResult<T>
  readonly looked: Looked
  readonly chart: (answer: T, looked: Looked) => Chart
  /** Why there may be nothing to tell. */
  readonly why?: string
  readonly title?: string
}

function Told<T>({ of, looked, chart, title, why = insightTexts.nothingHappenedInThisSpan }: ToldProps<T>) {
  const { clientId, from } = looked
  const drawn = useMemo(
    () => (of.data === undefined ? undefined : chart(of.data, { clientId, from })),
    [of.data, chart, clientId, from],
  )
  return (
    <Reading of={of}>
      {drawn?.figures.length === 0 && <Nothing title={title ?? insightTexts.nothingToTellYet(drawn.title)} why={why} />}
      {drawn !== undefined && drawn.figures.length > 0 && <ChartView chart={drawn} />}
    </Reading>
  )
}
