import type { BulkCommand, BulkResult } from '@understudy/contract/http/bulk'
import { answerOf } from '../api/answer-of.ts'
import { api } from '../api/api.ts'
import { ApiProblem } from '../api/api-problem.ts'

/** So many the API takes in one request. */
const atOnce = 1_000

export interface BulkOutcome {
  readonly done: readonly string[]
  /** Why some were not done, each reason once, with how many it stopped. */
  readonly refused: readonly { readonly reason: string; readonly count: number }[]
}

export type OneCommand = Pick<BulkCommand, 'command' | 'input' | 'ifMatch'>

/**
 * One command to each of many items, in as few requests as there can be; a refusal of one holds none of the others up.
 *
 * @param keepalive the browser sends it on though the page goes away
 */
export async function bulk(
  ids: readonly string[],
  commandOf: (id: string) => OneCommand,
  keepalive = false,
): Promise<BulkOutcome> {
  const results: BulkResult[] = []
  for (let first = 0; first < ids.length; first += atOnce)
    results.push(...(await send(ids.slice(first, first + atOnce).map(commandOf), keepalive)))
  return outcomeOf(ids, results)
}

/** Where there is no answer, none of the request is known to be done. */
async function send(commands: readonly OneCommand[], keepalive: boolean): Promise<readonly BulkResult[]> {
  const asking = { body: { commands }, keepalive }
  try {
    return (await answerOf(api.POST('/v1/commands', asking))).items
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    const { status, code, message } = error
    return commands.map(() => ({ status, problem: { type: 'about:blank', status, code, title: message } }))
  }
}

/** @param results one to each id, in the same order */
export function outcomeOf(ids: readonly string[], results: readonly BulkResult[]): BulkOutcome {
  const reasons = results.flatMap((one) => ('problem' in one ? [reasonOf(one.problem)] : []))
  return { done: ids.filter((_, index) => results[index]?.status === 200), refused: countedReasons(reasons) }
}

export function countedReasons(reasons: readonly string[]): BulkOutcome['refused'] {
  const counts = Map.groupBy(reasons, (reason) => reason)
  return [...counts].map(([reason, found]) => ({ reason, count: found.length }))
}

type Refused = Extract<BulkResult, { problem: object }>['problem']

const reasonOf = (problem: Refused): string => problem.reasons?.[0]?.message ?? new ApiProblem(problem).message
