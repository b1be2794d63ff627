import type { RiskCalibration } from '@understudy/contract/http/risk-calibration'
import { riskWords as words } from '../words/insight-words.ts'
import type { Chart } from './figure.ts'
import { shownInstant } from './shown-instant.ts'

const hundred = 100
const tenth = 0.1

/** What was told beside what came of it, tenth by tenth. */
export function riskChart(calibration: Pick<RiskCalibration, 'items'>): Chart {
  const at = shownInstant(calibration)
  const held = at?.held
  return {
    ...{ title: words.title, unit: 'share', shape: 'reliability', cut: { clientId: null }, isNoteFolded: true },
    heads: { row: words.predicted, value: words.missed, count: words.promises },
    ...(held != null && { verdict: verdictOf(held) }),
    figures: (held?.deciles ?? []).map(({ from, n, told, missed, interval }) => ({
      ...{ key: String(from), name: words.told(percent(from), percent(from + tenth)) },
      ...{ value: missed, low: interval.lower, high: interval.upper, n, isEnough: n >= enough, told },
      ...{ note: words.mean(percent(told)) },
    })),
    note:
      held === undefined || held === null || at === undefined
        ? words.nothing
        : words.note(percent(at.share), held.n, held.brier.toFixed(3), held.baseRateBrier.toFixed(3)),
  }
}

type Held = Pick<NonNullable<ReturnType<typeof shownInstant>>['held'] & object, 'n' | 'brier' | 'baseRateBrier'>

/** Whether it helps at all, and on how little that is known. */
function verdictOf({ n, brier, baseRateBrier }: Held): string {
  const verdict = brier < baseRateBrier ? words.better : words.notBetter
  return n < enough ? words.few(verdict, n) : verdict
}

/** A tenth with fewer says nothing certain. */
const enough = 200
const percent = (share: number) => Math.round(share * hundred)
