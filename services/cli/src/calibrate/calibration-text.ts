import type { Reliability } from '@understudy/domain/sla/reliability'
import type { CalibrationReport, HeldAt, HeldOf } from '@understudy/engine/risk/calibration-of'
import { textTable } from '../text-table.ts'

const three = (value: number | undefined) => (value === undefined ? '-' : value.toFixed(3))
const percent = (share: number) => `${Math.round(share * 100)} %`

/** A report for a terminal: how the risks of the later half held, and tenth by tenth those of all clocks together. */
export function calibrationText(agencyId: string, report: CalibrationReport): string {
  const { splitAt, earlier, later, goingOn, upToSplit } = report
  const all = goingOn.find(({ sort }) => sort === 'all')?.instants ?? []
  return [
    `Agency ${agencyId}: ${earlier} clocks began before ${splitAt}, and ${later} since, whose risks are scored`,
    `Learning goes on, as in a running agency:\n${summary(goingOn)}`,
    `Nothing is learnt after ${splitAt}:\n${summary(upToSplit)}`,
    `By tenths, all clocks, learning goes on:\n${deciles(all)}`,
  ].join('\n\n')
}

function summary(held: readonly HeldOf[]): string {
  const rows = held.flatMap(({ sort, instants }) =>
    instants.flatMap(({ share, reliability }) =>
      reliability === null ? [] : [[sort, percent(share), ...figures(reliability)]],
    ),
  )
  return textTable(
    ['clocks', 'spent', 'n', 'missed', 'Brier', 'base rate', 'mean off', 'worst tenth', 'by chance', 'by days'],
    rows,
  )
}

const figures = ({ n, missedShare, brier, baseRateBrier, meanError, worst, byChance, byDays }: Reliability) => [
  String(n),
  ...[missedShare, brier, baseRateBrier, meanError, worst, byChance, byDays].map(three),
]

function deciles(instants: readonly HeldAt[]): string {
  const rows = instants.flatMap(({ share, reliability }) =>
    (reliability?.deciles ?? []).map(({ from, n, told, missed }) => [
      percent(share),
      `${Math.round(from * 100)}-${Math.round(from * 100) + 10} %`,
      ...[String(n), three(told), three(missed)],
    ]),
  )
  return textTable(['spent', 'told', 'n', 'mean told', 'missed'], rows)
}
