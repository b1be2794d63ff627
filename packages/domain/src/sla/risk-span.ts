import type { Instant } from '../stream.ts'

/** Lessons of an agency that wait to be learnt together. */
export interface Span {
  readonly count: number
  /** When the first of them came; undefined where there is none. */
  readonly since: Instant | undefined
}

const mostLessons = 100
const longestMs = 5 * 60_000

/**
 * How the lessons that wait and those that came now fall into spans: how many of them, waiting ones first, are to be learnt,
 * and what is left to wait. A span ends with its hundredth lesson, and before one that came five minutes after its first: the
 * lessons alone say where, so that batches of any size learn the same.
 */
export function closeSpans(waiting: Span, cameAt: readonly Instant[]): { readonly learn: number; readonly left: Span } {
  let { count, since } = waiting
  let learn = 0
  for (const at of cameAt) {
    if (since !== undefined && at - since >= longestMs) {
      learn += count
      ;[count, since] = [0, undefined]
    }
    since ??= at
    count += 1
    if (count < mostLessons) continue
    learn += count
    ;[count, since] = [0, undefined]
  }
  return { learn, left: { count, since } }
}
