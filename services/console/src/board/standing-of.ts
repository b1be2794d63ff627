import type { BoardClock, BoardRow } from '@understudy/contract/http/board'
import { dueSoonMs } from '@understudy/contract/http/due-soon'

/** How a row stands at an instant; `running` where nothing is near. */
export type RowStanding = 'breached' | 'due_soon' | 'running' | 'paused'

export function standingOf(row: Pick<BoardRow, 'clocks' | 'dueAt'>, now: number): RowStanding {
  if (row.clocks.length > 0 && row.clocks.every(({ state }) => state === 'paused')) return 'paused'
  const left = Date.parse(row.dueAt) - now
  if (left < 0) return 'breached'
  return left <= dueSoonMs ? 'due_soon' : 'running'
}

/** The clock whose deadline is the row's. */
export function leadingClock({ clocks, dueAt }: Pick<BoardRow, 'clocks' | 'dueAt'>): BoardClock | undefined {
  return clocks.find((clock) => clock.dueAt === dueAt)
}
