import { memberIn } from '../actor.ts'
import type { Clock } from '../sla/clock.ts'
import { type Happening, unknownEvent } from '../stream.ts'
import { workItemMoves } from './machine.ts'
import type { LentBy, WorkItem, WorkItemEvents, WorkItemStatus } from './work-item.ts'

type Body<T extends keyof WorkItemEvents> = WorkItemEvents[T]
type Fold = (item: WorkItem, body: never, at: number, actor: string) => Partial<WorkItem>

const folds: Record<string, Fold> = {
  'work_item.assigned': (
    { uncoveredSince, lentBy: lentBefore },
    { delegationId, assistantId, route, handOff, lentBy }: Body<'work_item.assigned'>,
  ) => ({
    delegationId: delegationId ?? null,
    assistantId,
    route,
    ...(uncoveredSince !== undefined && { uncoveredSince: null }),
    ...(handOff && { handOff }),
    ...(lentBy ? { lentBy } : lentBefore && { lentBy: null }),
  }),
  // Work begins, or begins anew on what came back: whoever had a hand in the submission before stands on its review.
  'work_item.started': ({ startedAt, lentBy, fieldsBy = {} }, _, at, actor) => ({
    startedAt: startedAt ?? at,
    hands: [...new Set([...withHand([], actor), ...Object.values(fieldsBy)])],
    ...begun(lentBy),
  }),
  'work_item.blocked': ({ lentBy }, { waitsFor, reason, questionId }: Body<'work_item.blocked'>, at) => ({
    ...begun(lentBy),
    blockedOn: { waitsFor, reason, since: at, ...(questionId !== undefined && { questionId }) },
  }),
  'work_item.resumed': ({ lentBy }) => ({ blockedOn: null, ...begun(lentBy) }),
  'work_item.left_uncovered': ({ uncoveredSince }, { unassigned }: Body<'work_item.left_uncovered'>, at) => ({
    uncoveredSince: uncoveredSince ?? at,
    ...(unassigned && { delegationId: null, assistantId: null, route: null }),
  }),
  'work_item.step_ticked': (
    { ticked, values, hands, lentBy },
    { step, value }: Body<'work_item.step_ticked'>,
    _,
    actor,
  ) => ({
    ticked: ticked.includes(step) ? ticked : [...ticked, step],
    ...(value !== undefined && { values: { ...values, [step]: value } }),
    ...begun(lentBy),
    hands: withHand(hands, actor),
  }),
  // Whoever unticks changes what is handed in, and nobody takes back that they had a hand in it.
  'work_item.step_unticked': (
    { ticked, values, hands, lentBy },
    { step }: Body<'work_item.step_unticked'>,
    _,
    actor,
  ) => ({
    ticked: ticked.filter((one) => one !== step),
    ...(values && { values: without(values, step) }),
    ...begun(lentBy),
    hands: withHand(hands, actor),
  }),
  'work_item.submitted': ({ hands, lentBy }, { submission }: Body<'work_item.submitted'>, at, actor) => ({
    ...begun(lentBy),
    submissions: submission,
    submittedAt: at,
    hands: withHand(hands, actor),
    submittedBy: memberIn(actor) ?? null,
  }),
  'work_item.held_for_review': (_, { reviewId }: Body<'work_item.held_for_review'>) => ({ reviewId }),
  'work_item.delivered': (_, { acceptanceEndsAt }: Body<'work_item.delivered'>, at) => delivered(at, acceptanceEndsAt),
  'work_item.verdict_turned': (_, { acceptanceEndsAt }: Body<'work_item.verdict_turned'>, at) =>
    delivered(at, acceptanceEndsAt),
  'work_item.sent_back': ({ values }) => ({ reworked: true, ticked: [], ...(values && { values: {} }) }),
  'work_item.turnaround_restarted': () => ({}),
  'work_item.rejected': () => ({}),
  'work_item.accepted': () => ({ acceptanceEndsAt: null }),
  'work_item.reopened': ({ cycle, values }, { unassigned }: Body<'work_item.reopened'>) => ({
    ...{ cycle: cycle + 1, doneAt: null, acceptanceEndsAt: null, ticked: [] },
    ...(values && { values: {} }),
    ...(unassigned && { delegationId: null, assistantId: null, route: null }),
  }),
  'work_item.late_review_requested': (_, { reviewId }: Body<'work_item.late_review_requested'>) => ({
    lateReviewId: reviewId,
  }),
  'work_item.marked_clinical': () => ({ clinical: true, acceptanceEndsAt: null }),
  'work_item.ordered_after': (_, { after }: Body<'work_item.ordered_after'>) => ({ after }),
  'work_item.commented': (item, { number, mentions = [], audience }: Body<'work_item.commented'>) => ({
    comments: number,
    ...(audience === 'client' && { commentsForClient: (item.commentsForClient ?? 0) + 1 }),
    ...(mentions.length > 0 && { mentioned: [...new Set([...(item.mentioned ?? []), ...mentions])] }),
  }),
  'work_item.fields_set': (item, { values, by }: Body<'work_item.fields_set'>) => ({
    fields: standing({ ...item.fields, ...values }),
    ...filledIn(item, values, by),
  }),
  'work_item.returned': ({ returned = 0 }) => ({ returned: returned + 1 }),
  'work_item.cancelled': () => ({ blockedOn: null }),
  'work_item.merged': () => ({ blockedOn: null }),
  'work_item.clocks_settled': () => ({}),
  'work_item.clocks_recomputed': () => ({}),
  'work_item.priority_changed': (_, { priority }: Body<'work_item.priority_changed'>) => ({ priority }),
}

/** Whoever covers has begun: it stays with them. */
function begun(lentBy: LentBy | null | undefined): { lentBy?: null } {
  return lentBy ? { lentBy: null } : {}
}

const isUnderWay = new Set<WorkItemStatus>(['in_progress', 'blocked'])

/** Filling in is work: whoever does has a hand in what is under way, and in all that is begun while their value stands. */
function filledIn(
  { state, hands, fieldsBy }: WorkItem,
  values: Readonly<Record<string, string | null>>,
  by: string | undefined,
): Partial<WorkItem> {
  if (by === undefined && fieldsBy === undefined) return {}
  const changed = Object.entries(values).map(([key, value]) => [key, value === null ? null : (by ?? null)])
  return {
    fieldsBy: standing({ ...fieldsBy, ...Object.fromEntries(changed) }),
    ...(by !== undefined && isUnderWay.has(state) && { hands: [...new Set([...hands, by])] }),
  }
}

function standing(values: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter((one): one is [string, string] => one[1] !== null))
}

function without(values: Readonly<Record<number, string>>, step: number): Record<number, string> {
  return Object.fromEntries(Object.entries(values).filter(([one]) => Number(one) !== step))
}

function withHand(hands: readonly string[], actor: string): readonly string[] {
  const memberId = memberIn(actor)
  return memberId === undefined || hands.includes(memberId) ? hands : [...hands, memberId]
}

function delivered(at: number, acceptanceEndsAt: number | undefined): Partial<WorkItem> {
  return { doneAt: at, reworked: false, acceptanceEndsAt: acceptanceEndsAt ?? null, blockedOn: null }
}

export function evolveWorkItem(item: WorkItem | undefined, event: Happening): WorkItem {
  if (event.type === 'work_item.made') return made(event.body as Body<'work_item.made'>, event.at)
  if (event.type === 'work_item.imported') return imported(event.body as Body<'work_item.imported'>, event.at)
  const fold = folds[event.type]
  if (item === undefined || fold === undefined) return unknownEvent('work_item', event)
  const state = workItemMoves.next(item.state, event.type.slice('work_item.'.length), item)
  const { clocks } = event.body as { clocks?: Clock[] }
  return {
    ...item,
    ...fold(item, event.body as never, event.at, event.actor),
    state: (state as WorkItemStatus) ?? item.state,
    clocks: clocks === undefined ? item.clocks : withChanged(item.clocks, clocks),
  }
}

function made(body: Body<'work_item.made'>, at: number): WorkItem {
  return {
    state: 'open',
    clientId: body.clientId,
    taskId: body.taskId,
    title: body.title,
    externalId: body.externalId ?? null,
    priority: body.priority,
    repeatOf: body.repeatOf ?? null,
    batch: body.batch ?? null,
    highRisk: body.highRisk ?? false,
    clinical: body.clinical ?? false,
    briefVersion: body.briefVersion,
    sopVersion: body.sopVersion,
    requiredSteps: body.requiredSteps ?? [],
    steps: body.steps ?? 0,
    ...(body.asks && { asks: body.asks }),
    ...(body.branches && { branches: body.branches }),
    ...(body.after && { after: body.after }),
    ...(body.criteria && { criteria: body.criteria }),
    delegationId: null,
    assistantId: null,
    route: null,
    madeAt: at,
    startedAt: null,
    doneAt: null,
    cycle: 1,
    clocks: body.clocks ?? [],
    blockedOn: null,
    ticked: [],
    hands: [],
    submittedBy: null,
    submissions: 0,
    submittedAt: null,
    reworked: false,
    reviewId: null,
    lateReviewId: null,
    acceptanceEndsAt: null,
  }
}

/** As it stands at the end of its life; nobody signs it any more. */
function imported({ madeAt, startedAt, assistantId, ...body }: Body<'work_item.imported'>, at: number): WorkItem {
  const { clientId, taskId, title, externalId, clinical = false, clocks = [] } = body
  const item = { clientId, taskId, title, externalId, clinical, clocks }
  const versions = { priority: 'normal', briefVersion: 0, sopVersion: 0 } as const
  return {
    ...made({ ...item, ...versions }, madeAt),
    ...{ state: 'accepted', imported: true, assistantId, startedAt: startedAt ?? null, doneAt: at },
    ...{ submissions: 1, submittedAt: at },
  }
}

/** A clock is known by its kind, cycle and audience: a changed one takes the place of the old, a new one comes last. */
export function withChanged(clocks: readonly Clock[], changed: readonly Clock[]): Clock[] {
  const same = (a: Clock, b: Clock) => a.kind === b.kind && a.cycle === b.cycle && a.audience === b.audience
  const kept = clocks.map((clock) => changed.find((other) => same(clock, other)) ?? clock)
  return [...kept, ...changed.filter((clock) => !clocks.some((other) => same(clock, other)))]
}
