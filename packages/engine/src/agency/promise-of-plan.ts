import type { Plan } from '@understudy/domain/quality/plan'
import { type PlanPromise, promiseOf } from '@understudy/domain/quality/plan-promise'

const known = new Map<string, PlanPromise>()
const most = 500

/** What a plan promises follows from what it says alone, so that it is computed once; the oldest of many are forgotten. */
export function promiseOfPlan(plan: Plan, missRate: number): PlanPromise {
  const { id: _, version: __, ...says } = plan
  const key = JSON.stringify([Object.entries(says).toSorted(([one], [other]) => (one < other ? -1 : 1)), missRate])
  const promise = known.get(key) ?? promiseOf(plan, missRate)
  known.delete(key)
  known.set(key, promise)
  if (known.size > most) known.delete(known.keys().next().value as string)
  return promise
}
