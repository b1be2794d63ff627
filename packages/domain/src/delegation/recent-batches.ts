import { rankOf } from '../quality/outcome.ts'
import type { BatchOutcome, Delegation, DelegationEvents } from './delegation.ts'

/** Commands come once by the lane's cursor; the row only has to catch one that is sent again soon after. */
export const recentKept = 20

export function withBatch(
  batches: readonly BatchOutcome[],
  { batch, result, isProcess }: DelegationEvents['delegation.outcome_recorded'],
): readonly BatchOutcome[] {
  if (batch === undefined) return batches
  const known = batches.find((other) => other.batch === batch)
  const worst =
    known !== undefined && rankOf(known) <= rankOf({ result, isProcess }) ? known : { batch, result, isProcess }
  return [...batches.filter((other) => other.batch !== batch), worst].slice(-recentKept)
}

/**
 * Whether verdicts of a batch may have been recorded before, so that the history has to say what they are now. The row
 * keeps the newest batches: while it has room, one that is not among them is new.
 */
export function mayKnowBatch({ recentBatches }: Pick<Delegation, 'recentBatches'>, batch: string): boolean {
  return recentBatches.length >= recentKept || recentBatches.some((known) => known.batch === batch)
}
