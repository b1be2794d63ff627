import { reportOf } from '@understudy/cli/simulate/report'
import { aoqlOf } from '@understudy/domain/quality/operating-characteristic'
import { planOf } from '@understudy/domain/quality/plan'
import type { Comparison } from './comparison.ts'
import type { SimulatedHere } from './simulation-site.ts'

/** Errors that reached clients in the work of independent people, beside what the plan states while drawn work is held. */
export function outgoingErrors({ options, tally, endedAt }: SimulatedHere, what: string): Comparison {
  const [rate] = reportOf(options, tally, endedAt).rates
  const worst = aoqlOf(planOf(options.planId), options.missRate)
  if (rate === undefined || worst === null) throw new Error('Nothing is stated about this work')
  const { happened, n } = rate.errorsToClient
  const standardError = Math.sqrt((worst * (1 - worst)) / n)
  return { what, promised: worst, happened: happened ?? Number.NaN, standardError, n, isBound: true }
}
