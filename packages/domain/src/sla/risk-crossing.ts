import type { Instant } from '../stream.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { due } from './business-time.ts'
import { instants, type Progress, type RiskModel, riskOf } from './risk.ts'

const steps = 40

/**
 * When the risk of a clock that runs since `at` is to be looked at again: where it crosses the line if the clock runs on and
 * nothing else is learnt, to a fortieth of the promise, and at the latest at the next quarter of the promise, since curves
 * change. Undefined where nothing is to be looked at before its deadline.
 */
export function nextLookAt(
  model: RiskModel,
  progress: Progress,
  line: number,
  calendar: BusinessCalendar,
  at: Instant,
): Instant | undefined {
  const lookMs = nextLookMs(model, progress, line, at)
  return lookMs === undefined ? undefined : due(calendar, at, Math.ceil(lookMs - progress.elapsedMs))
}

function nextLookMs(model: RiskModel, progress: Progress, line: number, at: Instant): number | undefined {
  const { elapsedMs, promisedMs } = progress
  const spent = elapsedMs / promisedMs
  const quarter = instants.find((share) => share > spent)
  const until = quarter ?? 1
  const isLow = (riskOf(model, progress, at) ?? 0) < line
  for (let step = Math.floor(spent * steps) + 1; isLow && step < until * steps; step++) {
    const ahead = { ...progress, elapsedMs: (step / steps) * promisedMs }
    if ((riskOf(model, ahead, at) ?? 0) >= line) return ahead.elapsedMs
  }
  return quarter === undefined ? undefined : quarter * promisedMs
}
