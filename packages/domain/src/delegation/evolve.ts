import { newestRead } from '../sop/sop-read.ts'
import { type Happening, unknownEvent } from '../stream.ts'
import { withoutDecline, withoutDeclineAfter } from './decline-recommendation.ts'
import type { Delegation, DelegationEvents } from './delegation.ts'
import { delegationMoves, type Stage } from './machine.ts'
import { keptPlan } from './move-to-plan.ts'
import { qualityFactOf } from './quality-facts.ts'
import { recentKept, withBatch } from './recent-batches.ts'

type Body<T extends keyof DelegationEvents> = DelegationEvents[T]
type Fold = (delegation: Delegation, body: never, event: Happening) => Partial<Delegation>

const born = {
  pausedFrom: null,
  acknowledgedSop: null,
  observedItems: [],
  demonstrators: [],
  shadowSince: null,
  walkthrough: null,
  demonstratorSignOff: null,
  recentReviews: [],
  recentBatches: [],
  openRework: [],
  openCritical: [],
  newestFactAt: null,
  independentAt: null,
} satisfies Partial<Delegation>

const folds: Record<string, Fold> = {
  'delegation.sop_acknowledged': (_, body: Body<'delegation.sop_acknowledged'>) => ({
    acknowledgedSop: newestRead(body),
    ...(body.read && { acknowledgedSops: body.read }),
  }),
  'delegation.item_observed': ({ observedItems, demonstrators }, body: Body<'delegation.item_observed'>) => ({
    observedItems: [...observedItems, body.workItemId],
    demonstrators: withItem(demonstrators, body.demonstratorId),
  }),
  'delegation.walkthrough_recorded': (_, { link }: Body<'delegation.walkthrough_recorded'>) => ({ walkthrough: link }),
  'delegation.demonstration_signed_off': (_, { by }: Body<'delegation.demonstration_signed_off'>, { at }) => ({
    demonstratorSignOff: { by, at },
  }),
  'delegation.shadow_started': (_, __, { at }) => ({ shadowSince: at }),
  'delegation.reverse_shadow_started': () => ({}),
  'delegation.promoted': ({ independentAt }, { quality }: Body<'delegation.promoted'>, { at }) => ({
    quality,
    independentAt: independentAt ?? at,
  }),
  // Somebody demoted while paused goes on in reverse-shadow.
  'delegation.demoted': ({ pausedFrom }, { quality }: Body<'delegation.demoted'>) => ({
    quality,
    pausedFrom: pausedFrom === null ? null : 'reverse_shadow',
  }),
  'delegation.recommendation_declined': (_, { by, reason }: Body<'delegation.recommendation_declined'>, { at }) => ({
    declined: { by, reason, at },
  }),
  'delegation.outcome_recorded': (delegation, body: Body<'delegation.outcome_recorded'>) => ({
    ...withoutDeclineAfter(delegation, body.quality),
    quality: body.quality,
    recentReviews: [...delegation.recentReviews, body.reviewId].slice(-recentKept),
    recentBatches: withBatch(delegation.recentBatches, body),
  }),
  'delegation.reviewed': (_, { quality }: Body<'delegation.reviewed'>) => ({ quality }),
  'delegation.submission_counted': (_, { quality }: Body<'delegation.submission_counted'>) => ({ quality }),
  'delegation.rework_opened': ({ openRework, openCritical }, body: Body<'delegation.rework_opened'>) => ({
    openRework: withItem(openRework, body.workItemId),
    openCritical: body.critical ? withItem(openCritical, body.workItemId) : openCritical,
  }),
  'delegation.critical_amended': ({ openCritical }, { workItemId }: Body<'delegation.critical_amended'>) => ({
    openCritical: openCritical.filter((id) => id !== workItemId),
  }),
  'delegation.rework_closed': ({ openRework, openCritical }, { workItemId }: Body<'delegation.rework_closed'>) => ({
    openRework: openRework.filter((id) => id !== workItemId),
    openCritical: openCritical.filter((id) => id !== workItemId),
  }),
  'delegation.lapsed': (_, { quality }: Body<'delegation.lapsed'>) => ({ quality }),
  'delegation.evidence_refolded': (delegation, { quality }: Body<'delegation.evidence_refolded'>) => ({
    ...withoutDeclineAfter(delegation, quality),
    quality,
  }),
  'delegation.attempts_corrected': (delegation, { earlier, quality }: Body<'delegation.attempts_corrected'>) => ({
    ...withoutDeclineAfter(delegation, quality),
    ...(earlier !== undefined && { earlier }),
    quality,
  }),
  'delegation.demotion_undone': ({ pausedFrom }, { quality }: Body<'delegation.demotion_undone'>) => ({
    quality,
    pausedFrom: pausedFrom === null ? null : 'independent',
  }),
  'delegation.absence_noted': ({ absences = [] }, away: Body<'delegation.absence_noted'>) => ({
    absences: [...absences.filter(({ from }) => from !== away.from), away],
  }),
  'delegation.returned': ({ absences = [] }, { from, quality }: Body<'delegation.returned'>) => ({
    quality,
    absences: absences.filter((one) => one.from !== from),
  }),
  'delegation.plan_moved': (delegation, { plan, earlier, quality }: Body<'delegation.plan_moved'>) => ({
    ...withoutDecline(delegation),
    plan: keptPlan(plan),
    earlier,
    quality,
  }),
  'delegation.requalified': (_, { quality }: Body<'delegation.requalified'>) => ({ quality }),
  'delegation.paused': ({ state }, { until }: Body<'delegation.paused'>) => ({
    pausedFrom: state as Stage,
    ...(until !== undefined && { pauseEndsAt: until }),
  }),
  'delegation.pause_limit_passed': () => ({ pauseEndsAt: undefined }),
  'delegation.resumed': ({ pauseEndsAt }) => ({
    pausedFrom: null,
    ...(pauseEndsAt !== undefined && { pauseEndsAt: undefined }),
  }),
  'delegation.ended': ({ pauseEndsAt }) => ({
    pausedFrom: null,
    ...(pauseEndsAt !== undefined && { pauseEndsAt: undefined }),
  }),
}

const withItem = (list: readonly string[], id: string) => (list.includes(id) ? list : [...list, id])

function newestOf(before: number | null, event: Happening): number | null {
  return qualityFactOf(event).reduce((newest, { at }) => Math.max(newest ?? at, at), before)
}

export function evolveDelegation(delegation: Delegation | undefined, event: Happening): Delegation {
  if (event.type === 'delegation.assigned') {
    const body = event.body as Body<'delegation.assigned'>
    return { ...born, ...body, state: 'assigned', assignedAt: event.at, observed: false, adoption: null }
  }
  if (event.type === 'delegation.adopted') {
    const { stage, reason, source, ...body } = event.body as Body<'delegation.adopted'>
    const shadowSince = stage === 'shadow' ? event.at : null
    return { ...born, ...body, state: stage, shadowSince, assignedAt: event.at, adoption: { stage, reason, source } }
  }
  const fold = folds[event.type]
  if (delegation === undefined || fold === undefined) return unknownEvent('delegation', event)
  const state = delegationMoves.next(delegation.state, event.type.slice('delegation.'.length), delegation)
  const changed = fold(delegation, event.body as never, event)
  const newestFactAt = newestOf(delegation.newestFactAt, event)
  return { ...delegation, ...changed, newestFactAt, state: (state as Delegation['state']) ?? delegation.state }
}
