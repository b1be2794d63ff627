import type { BoardClock } from '@understudy/contract/http/board'

type Spending = Pick<BoardClock, 'spentMs' | 'promisedMs' | 'counting' | 'opensAt'>

/**
 * Percent of the promise that is spent at `now`, counted on from what the API said at `told`; undefined without a
 * deadline. Grows past 100.
 */
export function percentSpent({ spentMs, promisedMs, counting, opensAt }: Spending, told: number, now: number) {
  if (spentMs === null || promisedMs === null || promisedMs <= 0) return undefined
  return ((spentMs + countedSince(told, now, counting, opensAt)) / promisedMs) * 100
}

function countedSince(told: number, now: number, counting: boolean, opensAt: string | null): number {
  if (counting) return Math.max(0, now - told)
  return opensAt === null ? 0 : Math.max(0, now - Date.parse(opensAt))
}

/** Of the promise, milliseconds that are left in its own measure. */
export function leftToSpend({ spentMs, promisedMs }: Pick<Spending, 'spentMs' | 'promisedMs'>): number | undefined {
  return spentMs === null || promisedMs === null ? undefined : promisedMs - spentMs
}
