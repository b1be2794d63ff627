import type { ClockHappening } from '../sla/clock.ts'
import type { ClockKind } from '../sla/policy.ts'
import type { CauseKind } from './causes.ts'
import { accessReadings } from './causes-of-access.ts'
import { endedByDelivery } from './is-moot.ts'
import type { Root, Subject } from './subject.ts'

/** An event of the ledger, as far as it may be a cause. */
export interface CauseEvent {
  readonly type: string
  readonly streamId: string
  readonly body: object
}

/** About a subject by name, or about the work item that a review looks at. */
export type Whose = { readonly subject: Subject } | { readonly itemOfReview: string }

export type CauseChange = Whose &
  (
    | {
        readonly change: 'raise'
        readonly cause: CauseKind
        readonly key?: string
        readonly single?: true
        readonly over?: true
        readonly root?: Root
      }
    | { readonly change: 'end'; readonly causes: readonly CauseKind[]; readonly key?: string; readonly why: string }
    | { readonly change: 'block'; readonly isBlocked: boolean }
    | { readonly change: 'call_off'; readonly why: string }
  )

type Reading = (event: CauseEvent) => CauseChange[]

const item = ({ streamId }: CauseEvent): { subject: Subject } => ({ subject: { kind: 'work_item', id: streamId } })
const review = ({ streamId }: CauseEvent): { subject: Subject } => ({ subject: { kind: 'review', id: streamId } })
const question = ({ streamId }: CauseEvent): { subject: Subject } => ({ subject: { kind: 'question', id: streamId } })
const member = ({ streamId }: CauseEvent): { subject: Subject } => ({ subject: { kind: 'member', id: streamId } })
/** A question has the promise of its answer itself; what is blocked for a reason alone has it with the item. */
const asker = (event: CauseEvent) => (event.type.startsWith('question.') ? question(event) : item(event))
const delegation = ({ streamId }: CauseEvent): { subject: Subject } => ({
  subject: { kind: 'delegation', id: streamId },
})

/** Promises that were missed, and pauses past their limit; `over` where the event that tells of it ends the promise too. */
function ofClocks(event: CauseEvent, over?: (clock: ClockKind) => boolean): CauseChange[] {
  const { happened = [] } = event.body as { happened?: readonly (ClockHappening & { readonly clock: ClockKind })[] }
  return happened.flatMap((told): CauseChange[] => {
    if (told.kind === 'follow_up') return [{ ...item(event), change: 'raise', cause: 'blocked_too_long' }]
    if (told.kind !== 'breach') return []
    const isOver = over?.(told.clock) === true
    const how = { ...(told.born && { single: true as const }), ...(isOver && { over: true as const }) }
    if (told.clock === 'review') return [{ ...review(event), change: 'raise', cause: 'overdue_review', ...how }]
    if (told.clock === 'answer') return [{ ...asker(event), change: 'raise', cause: 'overdue_answer', ...how }]
    return [{ ...item(event), change: 'raise', cause: 'breach', key: `breach:${told.clock}`, ...how }]
  })
}

const ended = (event: CauseEvent, causes: readonly CauseKind[], why: string, key?: string): CauseChange => ({
  ...item(event),
  ...{ change: 'end', causes, why },
  ...(key !== undefined && { key }),
})

const delivered: Reading = (event) => [
  ...ofClocks(event, () => true),
  ended(event, endedByDelivery, 'The work was delivered'),
]

const calledOff =
  (why: string): Reading =>
  (event) => [{ ...item(event), change: 'call_off', why }]

const judged: Reading = (event) => [
  ...ofClocks(event, () => true),
  { ...review(event), change: 'end', causes: ['overdue_review'], why: 'The verdict was given' },
]

const criticalOver = (event: CauseEvent, why: string): CauseChange => ({
  ...{ itemOfReview: event.streamId, change: 'end', causes: ['critical_verdict'], why },
})

const learnt: Reading = (event) => {
  const { happened = [], quality } = event.body as {
    happened?: readonly { readonly type: string }[]
    quality?: { readonly attempt: number }
  }
  if (!happened.some(({ type }) => type === 'coaching_checkpoint')) return []
  const third = (quality?.attempt ?? 0) >= 3
  return [{ ...delegation(event), change: 'raise', cause: third ? 'third_attempt' : 'coaching' }]
}

const answered: Reading = (event) => [
  ...ofClocks(event, () => true),
  { ...question(event), change: 'end', causes: ['overdue_answer'], why: 'The question was answered' },
]

const updateKey = ({ body }: CauseEvent) => `missing_update:${(body as { date: string }).date}`

const handedOver =
  (why: string): Reading =>
  (event) => [{ ...delegation(event), change: 'end', causes: ['coaching', 'third_attempt', 'paused_too_long'], why }]

const client = ({ streamId }: CauseEvent): { subject: Subject } => ({ subject: { kind: 'client', id: streamId } })
const feedKey = ({ body }: CauseEvent) => `feed:${(body as { feedId: string }).feedId}`

const feedFailed: Reading = (event) => {
  if (!('reasons' in event.body)) return []
  const { root } = event.body as { root?: Root }
  const how = { key: feedKey(event), ...(root !== undefined && { root }) }
  return [{ ...client(event), change: 'raise', cause: 'feed_unavailable', ...how }]
}

const feedOver =
  (why: string): Reading =>
  (event) => [{ ...client(event), change: 'end', causes: ['feed_unavailable'], key: feedKey(event), why }]

/** By event type: what it raises, ends, holds up or calls off. Whoever adds a cause to the ledger adds its line here. */
const readings: Readonly<Record<string, Reading>> = {
  'work_item.made': (event) => ofClocks(event),
  'work_item.reopened': (event) => ofClocks(event),
  'work_item.sent_back': (event) => ofClocks(event),
  'work_item.turnaround_restarted': (event) => ofClocks(event),
  'work_item.priority_changed': (event) => ofClocks(event),
  'work_item.clocks_settled': (event) => ofClocks(event),
  'work_item.clocks_recomputed': (event) => ofClocks(event),
  'work_item.left_uncovered': (event) => [{ ...item(event), change: 'raise', cause: 'no_cover' }],
  'work_item.assigned': (event) => [...ofClocks(event), ended(event, ['no_cover'], 'Somebody has it')],
  'work_item.started': (event) => [
    ...ofClocks(event, (clock) => clock === 'response'),
    ended(event, ['breach'], 'The work was begun', 'breach:response'),
  ],
  'work_item.blocked': (event) => [...ofClocks(event), { ...item(event), change: 'block', isBlocked: true }],
  'work_item.resumed': (event) => [
    ...ofClocks(event),
    { ...item(event), change: 'block', isBlocked: false },
    ended(event, ['blocked_too_long'], 'It is blocked no more'),
  ],
  'work_item.delivered': delivered,
  'work_item.verdict_turned': delivered,
  'work_item.rejected': delivered,
  'work_item.cancelled': calledOff('The work item was cancelled'),
  'work_item.merged': calledOff('The work item was merged into another'),
  'review.requested': (event) => ofClocks(event),
  'review.resubmitted': (event) => ofClocks(event),
  'review.clocks_settled': (event) => ofClocks(event),
  'review.clocks_recomputed': (event) => ofClocks(event),
  'review.passed': judged,
  'review.fixed_and_accepted': judged,
  'review.rework': judged,
  'review.rejected': judged,
  'review.critical': (event) => [
    ...judged(event),
    { itemOfReview: event.streamId, change: 'raise', cause: 'critical_verdict' },
  ],
  'review.amended': (event) =>
    (event.body as { verdict?: string }).verdict === 'critical'
      ? [{ itemOfReview: event.streamId, change: 'raise', cause: 'critical_verdict' }]
      : [criticalOver(event, 'The verdict was amended')],
  'review.overturned': (event) => [criticalOver(event, 'The verdict was overturned')],
  'review.rounds_exceeded': (event) => [{ itemOfReview: event.streamId, change: 'raise', cause: 'review_rounds' }],
  'review.replaced': (event) => [{ ...review(event), change: 'call_off', why: 'Another item is reviewed instead' }],
  'review.withdrawn': (event) => [{ ...review(event), change: 'call_off', why: 'The review was withdrawn' }],
  ...accessReadings,
  'question.asked': (event) => ofClocks(event),
  'question.clocks_settled': (event) => ofClocks(event),
  'question.clocks_recomputed': (event) => ofClocks(event),
  'question.answered': answered,
  'question.withdrawn': (event) => [{ ...question(event), change: 'call_off', why: 'The question was withdrawn' }],
  'member.update_missed': (event) => [
    { ...member(event), change: 'raise', cause: 'missing_update', key: updateKey(event) },
  ],
  'member.update_posted': (event) => [
    {
      ...{ ...member(event), change: 'end', causes: ['missing_update'] },
      ...{ key: updateKey(event), why: 'The update was posted' },
    },
  ],
  'delegation.outcome_recorded': learnt,
  'delegation.evidence_refolded': learnt,
  'delegation.pause_limit_passed': (event) => [{ ...delegation(event), change: 'raise', cause: 'paused_too_long' }],
  'delegation.resumed': (event) => [
    { ...delegation(event), change: 'end', causes: ['paused_too_long'], why: 'The delegation goes on' },
  ],
  'delegation.promoted': handedOver('The delegation is independent'),
  'delegation.ended': handedOver('The delegation has ended'),
  'client.feed_failed': feedFailed,
  'client.feed_recovered': feedOver('It can be fetched again'),
  'client.feed_left': feedOver('It is followed no more'),
}

/** The event types that are causes of something, or the end of one. */
export const causeEventTypes: readonly string[] = Object.keys(readings)

/** What an event means for escalations; nothing for most. */
export function causesOfEvent(event: CauseEvent): CauseChange[] {
  return readings[event.type]?.(event) ?? []
}
