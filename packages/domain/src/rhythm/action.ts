import type { Role } from '../actor.ts'
import { accepted, type Decision, type Proposed, type Refused, refusedBecause } from '../decision.ts'
import type { Member } from '../member/member.ts'
import { dayNumberOf, instantAt } from '../sla/local-time.ts'
import { type Happening, type StreamState, unknownEvent } from '../stream.ts'

/** What somebody said they would do, for a client, by a day: mostly a decision of a weekly review (domain, section 11). */
export interface Action extends StreamState {
  readonly state: 'open' | 'done' | 'dropped'
  readonly clientId: string
  /** The weekly review that decided on it. */
  readonly weeklyReviewId: string | null
  readonly text: string
  readonly ownerId: string
  readonly dueOn: string
  /** When that day is over where the client is. */
  readonly dueAt: number
  readonly openedAt: number
  /** Since when it is late, while it is open; kept as it was when it ended. */
  readonly overdueSince: number | null
  readonly endedAt: number | null
  readonly ending: string | null
}

export interface ActionEvents {
  'action.opened': {
    clientId: string
    weeklyReviewId?: string
    text: string
    ownerId: string
    dueOn: string
    dueAt: number
    by: string
  }
  'action.changed': { ownerId: string; dueOn: string; dueAt: number; by: string }
  'action.fell_overdue': { dueAt: number }
  'action.done': { by: string; note?: string }
  'action.dropped': { by: string; reason: string }
}

export function evolveAction(action: Action | undefined, event: Happening): Action {
  if (event.type === 'action.opened') {
    const { by: _, weeklyReviewId, ...body } = event.body as ActionEvents['action.opened']
    const fresh = { overdueSince: null, endedAt: null, ending: null }
    return { state: 'open', ...body, weeklyReviewId: weeklyReviewId ?? null, openedAt: event.at, ...fresh }
  }
  if (action === undefined) return unknownEvent('action', event)
  switch (event.type) {
    case 'action.changed': {
      const { by: _, ...body } = event.body as ActionEvents[typeof event.type]
      return { ...action, ...body, overdueSince: null }
    }
    case 'action.fell_overdue':
      return { ...action, overdueSince: (event.body as ActionEvents[typeof event.type]).dueAt }
    case 'action.done': {
      const { note } = event.body as ActionEvents[typeof event.type]
      return { ...action, state: 'done', endedAt: event.at, ending: note ?? null }
    }
    case 'action.dropped': {
      const { reason } = event.body as ActionEvents[typeof event.type]
      return { ...action, state: 'dropped', endedAt: event.at, ending: reason }
    }
    default:
      return unknownEvent('action', event)
  }
}

const actionEvent = <T extends keyof ActionEvents>(id: string, type: T, body: ActionEvents[T]): Proposed => ({
  ...{ stream: 'action', id, type, body },
})

/** Who is to do what by when. */
export interface Intended {
  readonly text: string
  readonly ownerId: string
  readonly owner: Member | undefined
  readonly dueOn: string
}

/** Its owner is somebody of the agency or a contact of this very client, and its day is still to come or today. */
export function openAction(
  id: string,
  { text, ownerId, owner, dueOn }: Intended,
  about: { readonly clientId: string; readonly zone: string; readonly weeklyReviewId?: string },
  by: string,
  at: number,
): Decision {
  const { zone, ...of } = about
  const due = dueOf(zone, dueOn)
  const refusal = unfitOwner(owner, about.clientId) ?? unfitDay(due, dueOn, at)
  if (refusal !== undefined) return refusal
  return accepted([actionEvent(id, 'action.opened', { ...of, text, ownerId, dueOn, dueAt: due as number, by })], {
    actionId: id,
  })
}

const dueOf = (zone: string, date: string) => {
  const day = dayNumberOf(date)
  return day === undefined ? undefined : instantAt(zone, day + 1, 0)
}

function unfitOwner(owner: Member | undefined, clientId: string): Refused | undefined {
  if (owner !== undefined && owner.state === 'active' && (owner.clientId === null || owner.clientId === clientId))
    return undefined
  return refusedBecause('owner_unknown', 'Nobody of that id works for this client', 'Name who does it')
}

function unfitDay(dueAt: number | undefined, dueOn: string, at: number): Refused | undefined {
  if (dueAt !== undefined && dueAt > at) return undefined
  return refusedBecause('due_in_the_past', `${dueOn} is over`, 'Give a day that is still to come')
}

/** Another owner, another day; what is late is so no more. */
export function changeAction(
  action: Action,
  id: string,
  { owner, ownerId, dueOn }: Pick<Intended, 'owner' | 'ownerId' | 'dueOn'>,
  zone: string,
  by: string,
  at: number,
): Decision {
  const due = dueOf(zone, dueOn)
  const refusal = ended(action) ?? unfitOwner(owner, action.clientId) ?? unfitDay(due, dueOn, at)
  if (refusal !== undefined) return refusal
  if (action.ownerId === ownerId && action.dueOn === dueOn) return accepted([])
  return accepted([actionEvent(id, 'action.changed', { ownerId, dueOn, dueAt: due as number, by })])
}

const leading: readonly Role[] = ['owner', 'ops_lead']

/** Whoever has it ends it, or a lead. */
export function endAction(
  action: Action,
  id: string,
  ending: { readonly done: true; readonly note?: string } | { readonly done: false; readonly reason: string },
  by: { readonly id: string; readonly roles: readonly Role[] },
): Decision {
  const refusal = ended(action)
  if (refusal !== undefined) return refusal
  if (action.ownerId !== by.id && !by.roles.some((role) => leading.includes(role)))
    return refusedBecause('not_your_action', 'Somebody else has this action', 'Ask its owner or a lead')
  const { done: _, ...said } = ending
  return accepted([
    ending.done
      ? actionEvent(id, 'action.done', { by: by.id, ...said })
      : actionEvent(id, 'action.dropped', { by: by.id, reason: ending.reason }),
  ])
}

function ended({ state }: Action): Refused | undefined {
  return state === 'open' ? undefined : refusedBecause('action_ended', `The action is ${state} already`)
}

/** When an open action becomes late. */
export const actionWakeAt = ({ state, dueAt, overdueSince }: Action): number | undefined =>
  state === 'open' && overdueSince === null ? dueAt : undefined

export function wakeAction(action: Action | undefined, id: string, at: number): Decision {
  if (action === undefined || (actionWakeAt(action) ?? Number.POSITIVE_INFINITY) > at) return accepted([])
  return accepted([actionEvent(id, 'action.fell_overdue', { dueAt: action.dueAt })])
}
