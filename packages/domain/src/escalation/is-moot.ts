import type { CauseKind } from './causes.ts'
import type { Subject } from './subject.ts'

/** What a delivered item leaves nothing of; what somebody is to decide stays. */
export const endedByDelivery: readonly CauseKind[] = [
  ...(['breach', 'high_risk', 'no_cover', 'blocked_too_long', 'critical_verdict', 'review_rounds'] as const),
]

/** How a subject stands, as far as a cause may be over because of it. */
export interface Standing {
  readonly state: string
  /** Somebody has the work, and nothing says that it lacks anybody. */
  readonly isCovered: boolean
}

/** A cause about a subject; `key` tells which of a kind. */
export interface CauseAbout {
  readonly kind: CauseKind
  readonly key?: string | undefined
}

/** Whether a cause has nothing to be about any more, whatever order its event and the end came in. */
export function isMoot({ kind, key }: CauseAbout, subject: Subject['kind'], { state, isCovered }: Standing): boolean {
  if (subject === 'review') return kind === 'overdue_review' && !awaited.has(state)
  if (subject === 'access_checklist') return state === 'closed'
  if (subject === 'question') return kind === 'overdue_answer' && state !== 'asked'
  if (subject !== 'work_item') return false
  if (state === 'cancelled' || state === 'merged') return true
  if (done.has(state)) return endedByDelivery.includes(kind) && kind !== 'critical_verdict'
  if (kind === 'no_cover') return isCovered
  if (kind === 'blocked_too_long') return state !== 'blocked'
  return key === 'breach:response' && !unbegun.has(state)
}

const done = new Set(['delivered', 'accepted', 'rejected'])
const awaited = new Set(['requested', 'claimed', 'resubmitted'])
const unbegun = new Set(['open', 'reopened'])
