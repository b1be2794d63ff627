import type { ComponentType } from 'react'
import {
  useMeasureRows,
  useReviewerMeasures,
  useReworkRates,
  useRiskCalibration,
  useThemePareto,
  useTurnaround,
} from '../api/use-insight.ts'
import { insightTexts } from '../words/insight-texts.ts'
import { riskWords } from '../words/insight-words.ts'
import type { Looked } from './behind-of.ts'
import { ageChart, agreementChart, backlogChart, firstPassChart, themesChart, turnaroundChart } from './charts-of.ts'
import type { By, PromisesBy } from './figure.ts'
import { IndependenceView } from './independence-view.tsx'
import { PromisesView } from './promises-view.tsx'
import { ReplacementsView } from './replacements-view.tsx'
import { riskChart } from './risk-chart.ts'
import { ThemeNames } from './theme-names.tsx'
import { Told } from './told.tsx'

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
  readonly by: PromisesBy
}

/** Only promises are told by kind of work. */
const usual = ({ by, ...of }: Cut) => ({ ...of, by: by === 'task_type' ? 'task' : by }) satisfies Looked & { by: By }

const toReviewRules = { query: '?part=rules&at=reviews', word: insightTexts.reviewRules }

export const views: Readonly<Record<InsightPart, ComponentType<Cut>>> = {
  turnaround: (cut) => <Told of={useTurnaround(usual(cut))} looked={cut} chart={turnaroundChart} />,
  quality: (cut) => <Told of={useReworkRates(usual(cut))} looked={cut} chart={firstPassChart} />,
  themes: ({ clientId, from }) => (
    <>
      <Told of={useThemePareto({ clientId, from })} looked={{ clientId, from }} chart={themesChart} />
      <ThemeNames />
    </>
  ),
  backlog: (cut) => {
    const { clientId, by, from } = usual(cut)
    const rows = useMeasureRows({ clientId, by })
    const looked = { clientId, from }
    return (
      <>
        <Told of={rows} looked={looked} chart={backlogChart} />
        {rows.data && <Told of={rows} looked={looked} chart={ageChart} />}
      </>
    )
  },
  promises: PromisesView,
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
        way={toReviewRules}
      />
      <ReplacementsView />
    </>
  ),
}
