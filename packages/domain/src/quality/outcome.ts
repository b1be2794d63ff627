import type { DrawKind } from '../review/review.ts'
import type { OutcomeResult, QualityHappening, QualityState, QualityStep } from './quality-state.ts'

/** The verdict on the first submission of one work item, or the worst of a batch. */
export interface Outcome {
  readonly at: number
  readonly result: OutcomeResult
  /** The work came back for a reason of the process: brief, SOP, client or tool. */
  readonly isProcess: boolean
  readonly drawKind: DrawKind
  /** Whether the item was made under the current major versions of brief and SOP (quality, section 4, rule 19). */
  readonly isCurrent: boolean
  /** Local date of the client, where it is a working day of theirs. */
  readonly day: string | null
  /** For a late review: what the item had come out as before. */
  readonly before?: { readonly result: OutcomeResult; readonly isProcess: boolean }
  /** A dispute is open or was decided too late: ladder moves, trust does not (quality, section 5, lines 10 and 15). */
  readonly trustHeld?: boolean
  /** Of a batch whose worst is so disputed: the worst of the person's own that nobody disputes, which trust pays for. */
  readonly meanwhile?: Exclude<OutcomeResult, 'pass'> | undefined
}

/** Worst first (quality, section 5, line 2). */
export function rankOf({ result, isProcess }: { readonly result: OutcomeResult; readonly isProcess: boolean }): number {
  if (result === 'pass') return 4
  return (result === 'critical' ? 0 : 1) + (isProcess ? 2 : 0)
}

export const told = (type: string, arithmetic: string): QualityHappening => ({ type, arithmetic })

export const unchanged = (quality: QualityState): QualityStep => ({ quality, happened: [] })
