import { isOpenClock } from '../sla/clock.ts'
import type { ClockKind } from '../sla/policy.ts'
import type { Standing } from './by-conditions.ts'
import type { WorkItem } from './work-item.ts'

/** What of an item says what it owes. */
export type OwingItem = Pick<WorkItem, 'state' | 'madeAt' | 'startedAt' | 'cycle' | 'clocks' | 'blockedOn'>

/** What an open item still owes, whether it was promised before or not, and how it stands. */
export interface Owing {
  readonly kinds: readonly ClockKind[]
  /** From where a retroactive promise of it counts. */
  readonly since: number
  readonly standing: Standing
  /** Since when it waits for whom it waits for. */
  readonly blockedSince?: number
}

export function owingOf(item: OwingItem, at: number): Owing {
  const { startedAt, cycle, blockedOn } = item
  return {
    kinds: startedAt === null && cycle === 1 ? ['response', 'turnaround'] : ['turnaround'],
    since: cycleSince(item, at),
    standing: standingOf(item),
    ...(blockedOn !== null && { blockedSince: blockedOn.since }),
  }
}

/** The start of its cycle; of one after a delivery, that of the promises which began with it, or now where there are none. */
function cycleSince({ cycle, madeAt, clocks }: OwingItem, at: number): number {
  if (cycle === 1) return madeAt
  const began = clocks.filter(isOpenClock).map(({ startedAt }) => startedAt)
  return began.length === 0 ? at : Math.min(...began)
}

/** As conditions ask for it: what was handed in is under way still, what was accepted is delivered. */
function standingOf({ state, blockedOn }: OwingItem): Standing {
  if (blockedOn !== null) return { state, waitsFor: blockedOn.waitsFor }
  if (state === 'submitted' || state === 'in_review') return { state: 'in_progress' }
  return { state: state === 'accepted' ? 'delivered' : state }
}
