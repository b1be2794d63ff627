import type { QualityFact } from '../quality/refold.ts'
import type { Happening } from '../stream.ts'
import type { DelegationEvents } from './delegation.ts'

type Body<T extends keyof DelegationEvents> = DelegationEvents[T]

/** What one event of a delegation means for its evidence; nothing for most. The facts of a stream fold to its state. */
export function qualityFactOf({ type, body, at }: Pick<Happening, 'type' | 'body' | 'at'>): QualityFact[] {
  switch (type) {
    case 'delegation.outcome_recorded': {
      const { reviewId, result, isProcess, drawKind, isCurrent, day, batch } = body as Body<typeof type>
      const outcome = { type: 'outcome', at, reviewId, result, isProcess, drawKind, isCurrent, day } as const
      return [batch === undefined ? outcome : { ...outcome, batch }]
    }
    case 'delegation.promoted':
      return [{ type: 'promoted', at, by: (body as Body<typeof type>).by.startsWith('member:') ? 'person' : 'engine' }]
    case 'delegation.demoted':
      return (body as Body<typeof type>).by === 'engine' ? [] : [{ type: 'demoted_by_lead', at }]
    case 'delegation.requalified':
      return [{ type: 'major_version', at }]
    case 'delegation.submission_counted':
      return [{ type: 'submission_locked', at, sopVersion: (body as Body<typeof type>).sopVersion }]
    default:
      return []
  }
}
