import { type Happening, unknownEvent } from '../stream.ts'
import type { Delegation, DelegationEvents } from './delegation.ts'
import { delegationMoves, type Stage } from './machine.ts'

type Body<T extends keyof DelegationEvents> = DelegationEvents[T]
type Fold = (delegation: Delegation, body: never, event: Happening) => Partial<Delegation>

const born = {
  pausedFrom: null,
  acknowledgedSop: null,
  observedItems: [],
  walkthrough: null,
  demonstratorSignOff: null,
  workingDays: [],
  openRework: [],
  openCritical: [],
  independentAt: null,
} satisfies Partial<Delegation>

const folds: Record<string, Fold> = {
  'delegation.sop_acknowledged': (_, { version }: Body<'delegation.sop_acknowledged'>) => ({
    acknowledgedSop: version,
  }),
  'delegation.item_observed': ({ observedItems }, { workItemId }: Body<'delegation.item_observed'>) => ({
    observedItems: [...observedItems, workItemId],
  }),
  'delegation.walkthrough_recorded': (_, { link }: Body<'delegation.walkthrough_recorded'>) => ({ walkthrough: link }),
  'delegation.demonstration_signed_off': (_, { by }: Body<'delegation.demonstration_signed_off'>, { at }) => ({
    demonstratorSignOff: { by, at },
  }),
  'delegation.shadow_started': () => ({}),
  'delegation.reverse_shadow_started': () => ({}),
  'delegation.promoted': ({ independentAt }, { quality }: Body<'delegation.promoted'>, { at }) => ({
    quality,
    independentAt: independentAt ?? at,
  }),
  'delegation.demoted': (_, { quality }: Body<'delegation.demoted'>) => ({ quality }),
  'delegation.outcome_recorded': ({ workingDays }, { quality, workingDay }: Body<'delegation.outcome_recorded'>) => ({
    quality,
    workingDays: workingDays.includes(workingDay) ? workingDays : [...workingDays, workingDay].slice(-daysKept),
  }),
  'delegation.rework_opened': ({ openRework, openCritical }, body: Body<'delegation.rework_opened'>) => ({
    openRework: withItem(openRework, body.workItemId),
    openCritical: body.critical ? withItem(openCritical, body.workItemId) : openCritical,
  }),
  'delegation.rework_closed': ({ openRework, openCritical }, { workItemId }: Body<'delegation.rework_closed'>) => ({
    openRework: openRework.filter((id) => id !== workItemId),
    openCritical: openCritical.filter((id) => id !== workItemId),
  }),
  'delegation.requalified': (_, { quality }: Body<'delegation.requalified'>) => ({ quality }),
  'delegation.paused': ({ state }) => ({ pausedFrom: state as Stage }),
  'delegation.resumed': () => ({ pausedFrom: null }),
  'delegation.ended': () => ({ pausedFrom: null }),
}

/** More days than any gate asks for are not remembered on the row; the ledger has them all. */
const daysKept = 60

const withItem = (list: readonly string[], id: string) => (list.includes(id) ? list : [...list, id])

export function evolveDelegation(delegation: Delegation | undefined, event: Happening): Delegation {
  if (event.type === 'delegation.assigned') {
    const body = event.body as Body<'delegation.assigned'>
    return { ...born, ...body, state: 'assigned', assignedAt: event.at, observed: false, adoption: null }
  }
  if (event.type === 'delegation.adopted') {
    const { stage, reason, source, ...body } = event.body as Body<'delegation.adopted'>
    const independentAt = stage === 'independent' ? event.at : null
    return { ...born, ...body, state: stage, assignedAt: event.at, adoption: { stage, reason, source }, independentAt }
  }
  const fold = folds[event.type]
  if (delegation === undefined || fold === undefined) return unknownEvent('delegation', event)
  const state = delegationMoves.next(delegation.state, event.type.slice('delegation.'.length), delegation)
  const changed = fold(delegation, event.body as never, event)
  return { ...delegation, ...changed, state: (state as Delegation['state']) ?? delegation.state }
}
