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

/** What a share that counts what is past due as missed says of it; nothing where nothing is. */
export function overdueText(overdue: number): string {
  return overdue === 0
    ? ''
    : `; ${overdue} of the missed ${overdue === 1 ? 'is' : 'are'} past due and not delivered yet`
}
