import type { Clock } from '../sla/clock.ts'
import { type Happening, type StreamState, unknownEvent } from '../stream.ts'
import type { Applied } from '../work-item/clocks-on-change.ts'
import { withChanged } from '../work-item/evolve.ts'
import type { Told } from '../work-item/promises.ts'
import type { GrantKey } from './grant.ts'

/** Of a revocation: withdrawn, or kept after all; of a review: kept, narrowed or revoked. */
export type EntryAnswer = 'withdrawn' | 'keep' | 'narrow' | 'revoke'

/** A grant that somebody has to answer for. */
export interface AskedGrant extends GrantKey {
  readonly memberId: string
  readonly role: string
}

export interface GivenAnswer {
  readonly answer: EntryAnswer
  readonly by: string
  /** The date on which it was done, as the person says. */
  readonly on: string
  readonly at: number
  /** What it was narrowed to. */
  readonly role?: string
  readonly note?: string
}

export interface ChecklistEntry extends AskedGrant {
  readonly given: GivenAnswer | null
}

/** Why access is withdrawn. */
export type RevocationCause =
  | { readonly kind: 'delegation_ended'; readonly delegationId: string }
  | { readonly kind: 'member_left' }
  | { readonly kind: 'access_review'; readonly checklistId: string }

/**
 * Grants that somebody confirms one by one: a revocation, when a delegation or a member ends, or a periodic access review
 * (domain, section 9).
 */
export interface AccessChecklist extends StreamState {
  readonly state: 'open' | 'closed'
  readonly kind: 'revocation' | 'review'
  /** Null where access to no client's systems is withdrawn. */
  readonly clientId: string | null
  /** Whose access is withdrawn; null in a review. */
  readonly memberId: string | null
  readonly because: RevocationCause | null
  readonly entries: readonly ChecklistEntry[]
  readonly openedAt: number
  /** The promise to withdraw, where the client's policy makes one. */
  readonly clocks: readonly Clock[]
  /** When a review, or a withdrawal that nobody was promised, is to be done. */
  readonly dueAt: number | null
  readonly overdueAt: number | null
  readonly closedAt: number | null
}

interface WithClocks {
  clocks?: readonly Clock[]
  happened?: readonly Told[]
}

export interface AccessChecklistEvents {
  'access_checklist.revocation_opened': {
    clientId: string | null
    memberId: string
    because: RevocationCause
    entries: readonly AskedGrant[]
    dueAt: number | null
  } & WithClocks
  'access_checklist.review_opened': { clientId: string; entries: readonly AskedGrant[]; dueAt: number }
  /** `entry` counts from 1. */
  'access_checklist.entry_answered': { entry: number } & Omit<GivenAnswer, 'at'>
  'access_checklist.clocks_settled': WithClocks
  'access_checklist.clocks_recomputed': { recomputeId: string; applied: Applied } & WithClocks
  'access_checklist.fell_overdue': { dueAt: number; left: number }
  'access_checklist.closed': WithClocks
}

type Body<T extends keyof AccessChecklistEvents> = AccessChecklistEvents[T]

export function evolveAccessChecklist(checklist: AccessChecklist | undefined, event: Happening): AccessChecklist {
  const { type, at } = event
  const opened = { state: 'open', openedAt: at, overdueAt: null, closedAt: null } as const
  if (type === 'access_checklist.revocation_opened') {
    const { clientId, memberId, because, entries, dueAt, clocks = [] } = event.body as Body<typeof type>
    return { ...opened, kind: 'revocation', clientId, memberId, because, entries: unanswered(entries), clocks, dueAt }
  }
  if (type === 'access_checklist.review_opened') {
    const { clientId, entries, dueAt } = event.body as Body<typeof type>
    const ofNobody = { memberId: null, because: null, clocks: [] }
    return { ...opened, ...ofNobody, kind: 'review', clientId, entries: unanswered(entries), dueAt }
  }
  if (checklist === undefined) return unknownEvent('access_checklist', event)
  const { clocks = [] } = event.body as WithClocks
  const settled = clocks.length === 0 ? checklist.clocks : withChanged(checklist.clocks, clocks)
  switch (type) {
    case 'access_checklist.entry_answered': {
      const { entry, ...given } = event.body as Body<typeof type>
      const entries = checklist.entries.map((one, index) =>
        index === entry - 1 ? { ...one, given: { ...given, at } } : one,
      )
      return { ...checklist, entries }
    }
    case 'access_checklist.clocks_settled':
    case 'access_checklist.clocks_recomputed':
      return { ...checklist, clocks: settled }
    case 'access_checklist.fell_overdue':
      return { ...checklist, overdueAt: (event.body as Body<typeof type>).dueAt }
    case 'access_checklist.closed':
      return { ...checklist, state: 'closed', clocks: settled, closedAt: at }
    default:
      return unknownEvent('access_checklist', event)
  }
}

const unanswered = (entries: readonly AskedGrant[]): ChecklistEntry[] =>
  entries.map((entry) => ({ ...entry, given: null }))

export const leftOf = ({ entries }: Pick<AccessChecklist, 'entries'>): number =>
  entries.filter(({ given }) => given === null).length
