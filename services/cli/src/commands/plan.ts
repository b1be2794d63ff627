import { errorRates, shareOf } from '../plan/error-rates.ts'
import { planPromise } from '../plan/plan-promise.ts'
import { promiseText } from '../plan/promise-text.ts'
import { readPlan } from '../plan/read-plan.ts'
import type { Context } from '../run-command.ts'

type Options = Readonly<Record<string, unknown>>

/** `understudy plan show`: what a plan promises, before anybody works under it. Needs no database. */
export async function run({ answer }: Context, options: Options, args: readonly string[]): Promise<number> {
  const plan = await readPlan(String(args[0]))
  const rates = errorRates(String(options['error']))
  const promise = planPromise(plan, rates, shareOf('--reviewers-miss', String(options['reviewersMiss'])))
  answer(promise, promiseText(promise))
  return 0
}
