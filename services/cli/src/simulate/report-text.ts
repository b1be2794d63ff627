import { textTable } from '../text-table.ts'
import { asideText } from './aside-text.ts'
import type { Compared, RateReport, SimulationReport } from './report.ts'

const header = [
  'true error',
  '',
  'people',
  'promoted',
  'mean reviews',
  'reviewed after',
  'errors to client',
  'reviews to demotion',
]

/** The promise and what happened, one pair of rows for each true error rate. */
export function reportText(report: SimulationReport): string {
  const { plan, seed, rates, worstOutgoing, timeToIndependence, aside, unpromised } = report
  return [
    `Plan ${plan}, seed ${seed}: what it promised and what happened (± one standard error)`,
    textTable(header, rates.flatMap(rowsOf)),
    `Worst long-run share of errors that go out: ${worstOutgoing === null ? 'none is stated, because work goes out before it is reviewed' : percent(worstOutgoing, 2)}. What learners hand in is held until it is right.`,
    `Had nothing been held, clients would have got errors in ${rates.map((at) => percent(at.errorsWithoutHold ?? 0)).join(', ')} of the work.`,
    'What is reviewed and goes out after a promotion is promised for the long run; it begins with everything reviewed.',
    ...(unpromised.length > 0 ? [`The promise knows nothing of ${unpromised.join(', ')}.`] : []),
    arrivalText(timeToIndependence),
    ...asideText(aside),
  ].join('\n\n')
}

function rowsOf(at: RateReport): string[][] {
  return [
    [
      percent(at.rate),
      'promised',
      String(at.people),
      at.promoted.promised.toFixed(4),
      number(at.meanReviews.promised),
      percent(at.reviewedAfterwards.promised),
      percent(at.errorsToClient.promised, 2),
      number(at.reviewsToDemotion.promised),
    ],
    [
      '',
      'happened',
      at.undecided > 0 ? `${at.undecided} open` : '',
      shown(at.promoted, (share) => share.toFixed(4)),
      shown(at.meanReviews, number),
      shown(at.reviewedAfterwards, percent),
      shown(at.errorsToClient, (share) => percent(share, 2)),
      at.reviewsToDemotion.n === 0 ? 'none' : `${shown(at.reviewsToDemotion, number)} (${at.reviewsToDemotion.n})`,
    ],
  ]
}

function arrivalText({
  arrived,
  waiting,
  left,
  meanOfArrived,
  median,
}: SimulationReport['timeToIndependence']): string {
  const those = `Time to independence: ${arrived} have arrived, ${waiting} have not${left > 0 ? `, of whom ${left} left` : ''}.`
  if (meanOfArrived === null) return those
  const half =
    median === null ? 'fewer than half have arrived, so there is no median yet' : `median ${median.toFixed(1)} days`
  const mean = `The mean of those who arrived is ${meanOfArrived.toFixed(1)} days`
  return `${those} Counting both: ${half}. ${mean}${waiting > 0 ? ', and biased' : ''}.`
}

function shown({ happened, standardError }: Compared, text: (value: number) => string): string {
  if (happened === null) return '–'
  return standardError === null || !Number.isFinite(standardError)
    ? text(happened)
    : `${text(happened)} ± ${text(standardError)}`
}

const percent = (share: number, digits = 1) => `${(share * 100).toFixed(digits)} %`

function number(value: number): string {
  if (Number.isNaN(value)) return '–'
  return Number.isFinite(value) ? value.toLocaleString('en', { maximumFractionDigits: 1 }) : 'never'
}
