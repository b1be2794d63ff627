import type { BulkCommand, BulkResult } from '@understudy/contract/http/bulk'
import { answerOf } from '../api/answer-of.ts'
import { api } from '../api/api.ts'
import { ApiProblem } from '../api/api-problem.ts'

/** So many the API takes in one request. */
const atOnce = 1_000

export interface BulkOutcome {
  /** Each with the version that it is in then. */
  readonly done: ReadonlyMap<string, number>
  /** Somebody has changed them since they were seen, which stays. */
  readonly moved: readonly string[]
  /** Those that were refused, or of which nothing was heard. */
  readonly failed: readonly string[]
  /** Why these were not done, each reason once, with how many it stopped. */
  readonly refused: readonly { readonly reason: string; readonly count: number }[]
}

export type OneCommand = Pick<BulkCommand, 'command' | 'input' | 'ifMatch'>

interface Sending {
  /** The browser sends it on though the page goes away. */
  readonly keepalive?: boolean
  /** Told how many are answered, as they are. */
  readonly onAnswered?: (count: number) => void
}

/** One command to each of many items, in as few requests as there can be; a refusal of one holds none of the others up. */
export async function bulk(
  ids: readonly string[],
  commandOf: (id: string) => OneCommand,
  { keepalive = false, onAnswered }: Sending = {},
): Promise<BulkOutcome> {
  const results: BulkResult[] = []
  for (let first = 0; first < ids.length; first += atOnce) {
    results.push(...(await send(ids.slice(first, first + atOnce).map(commandOf), keepalive)))
    onAnswered?.(results.length)
  }
  return outcomeOf(ids, results)
}

/** Where there is no answer, none of the request is known to be done. */
async function send(commands: readonly OneCommand[], keepalive: boolean): Promise<readonly BulkResult[]> {
  try {
    return (await answerOf(api.POST('/v1/commands', { body: { commands }, keepalive }))).items
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    const { status, code, message } = error
    return commands.map(() => ({ status, problem: { type: 'about:blank', status, code, title: message } }))
  }
}

/** @param results one to each id, in the same order */
export function outcomeOf(ids: readonly string[], results: readonly BulkResult[]): BulkOutcome {
  const done = new Map<string, number>()
  const moved: string[] = []
  const failed: { readonly id: string; readonly reason: string }[] = []
  for (const [index, id] of ids.entries()) {
    const one = results[index]
    if (one === undefined) continue
    if ('answer' in one) done.set(id, one.answer.version ?? 0)
    else if (one.problem.code === 'moved_on') moved.push(id)
    else failed.push({ id, reason: reasonOf(one.problem) })
  }
  const byReason = Map.groupBy(failed, ({ reason }) => reason)
  const refused = [...byReason].map(([reason, found]) => ({ reason, count: found.length }))
  return { done, moved, failed: failed.map(({ id }) => id), refused }
}

type Refused = Extract<BulkResult, { problem: object }>['problem']

const reasonOf = (problem: Refused): string => problem.reasons?.[0]?.message ?? new ApiProblem(problem).message
