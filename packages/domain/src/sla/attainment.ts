import { counted } from '../counted.ts'
import { type Clock, isOpenClock } from './clock.ts'

export interface Attainment {
  readonly hits: number
  readonly misses: number
  /** Cycles that have not ended; not part of the share. */
  readonly open: number
  /** Hits among hits and misses, 0 to 1; undefined where there are neither. */
  readonly share: number | undefined
  /** The calendar versions that the ended cycles were measured on. */
  readonly calendarVersions: readonly number[]
}

/** How many promises were kept; cancelled and merged cycles count as neither (rules 36 and 52). */
export function attainmentOf(clocks: readonly Clock[]): Attainment {
  const ended = clocks.filter(({ state }) => state === 'hit' || state === 'missed')
  const hits = ended.filter(({ state }) => state === 'hit').length
  return {
    hits,
    misses: ended.length - hits,
    open: clocks.filter(isOpenClock).length,
    share: shareKept(hits, ended.length - hits),
    calendarVersions: [...new Set(ended.map(({ calendarVersion }) => calendarVersion))].sort((a, b) => a - b),
  }
}

/** Hits among hits and misses; undefined where there are neither. */
export function shareKept(hits: number, misses: number): number | undefined {
  return hits + misses === 0 ? undefined : hits / (hits + misses)
}

/** Promises that have ended, and open ones that are past due; beside them what was cancelled too late to be kept. */
export interface Promises {
  readonly kept: number
  readonly missed: number
  readonly overdue: number
  /** Cancelled after they were missed: part of no share (rule 36), and told beside it. */
  readonly cancelledLate?: number
}

/**
 * The share that is left if nothing that is past due is cancelled any more: whoever decides by a share does not wait for
 * misses to be delivered. It is not the attainment, which is of what has ended (rule 52).
 */
export const shareAtLeast = ({ kept, missed, overdue }: Promises): number | undefined =>
  shareKept(kept, missed + overdue)

/**
 * "8 of 9 cases … (88.9 %)", `of` what is counted, and beside it what is past due, with what the share comes to by it, and
 * what was cancelled after it was missed, so that nothing is missed silently; nothing of that where nothing is.
 */
export function keptText(promises: Promises, of: string, said: (counts: string, share: string) => string): string {
  const { kept, missed, overdue } = promises
  const share = said(`${kept} of ${counted(kept + missed, of)}`, percent(shareKept(kept, missed)))
  return [
    share,
    ...(overdue > 0
      ? [`${overdue} more ${are(overdue)} overdue (counted as missed: ${percent(shareAtLeast(promises))})`]
      : []),
    ...lateTexts(promises),
  ].join('; ')
}

const percent = (share: number | undefined) =>
  share === undefined ? 'no share yet' : `${Math.round(share * 1_000) / 10} %`

const are = (count: number) => (count === 1 ? 'is' : 'are')

/** What was cancelled after it was missed, in words; nothing where nothing was. */
export function lateTexts({ cancelledLate: count = 0 }: Promises): readonly string[] {
  if (count === 0) return []
  return [
    count === 1
      ? '1 was cancelled after its promise was missed'
      : `${count} were cancelled after their promise was missed`,
  ]
}
