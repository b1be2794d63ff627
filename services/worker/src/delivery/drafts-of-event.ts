import type { Agency } from '@understudy/domain/agency/agency'
import type { Reason } from '@understudy/domain/decision'
import type { DelegationEvents } from '@understudy/domain/delegation/delegation'
import type { CauseKind } from '@understudy/domain/escalation/causes'
import type { EscalationEvents } from '@understudy/domain/escalation/escalation'
import type { Channel } from '@understudy/domain/escalation/policy'
import { isShared } from '@understudy/domain/escalation/subject'
import type { Member } from '@understudy/domain/member/member'
import type { AgencyChannelEvents } from '@understudy/domain/notification/agency-channels'
import { chatFor } from '@understudy/domain/notification/chats'
import { isUnsubscribed, wantedChannels } from '@understudy/domain/notification/preferences'
import type { ClockHappening } from '@understudy/domain/sla/clock'
import type { WorkItemEvents } from '@understudy/domain/work-item/work-item'
import type { MessageDraft } from '@understudy/engine/message/message-draft'
import type { LaneEvent } from '../lane/lane-events.ts'

/** Who there is to be told in an agency. */
export interface People {
  readonly agency: Agency
  readonly members: ReadonlyMap<string, Member>
}

/** Whether an event that tells of something only now and then asks for a message. */
export const warnsPlanning = (event: LaneEvent): boolean => planningCodeOf(event) !== undefined

/** The messages that an event asks for; what a channel cannot say is said by the inbox. */
export function draftsOfEvent(event: LaneEvent, people: People): MessageDraft[] {
  if (people.agency.mode === 'virtual') return []
  switch (event.type) {
    case 'escalation.notified':
      return [...noticesToPeople(event, people), ...noticesToPrograms(event, people)]
    case 'agency.channel_tested':
      return [testOf(event)]
    case 'member.email_disabled':
      return addressNotices(event, people)
    case 'member.update_reminded':
      return updateReminders(event, people)
    case 'work_item.commented':
      return mentions(event, people)
    case 'delegation.lapsed':
    case 'delegation.returned':
      return lapses(event, people)
    default:
      return planningWarnings(event, people)
  }
}

type Notified = EscalationEvents['escalation.notified']

/** Notices of ladders that did not say so are a duty (escalation, rule 28); their events leave it out. */
function notified({ body }: LaneEvent): Notified {
  return { dutiful: true, ...(body as unknown as Omit<Notified, 'dutiful'> & Partial<Notified>) }
}

/** What a notice of an escalation tells, to whomever it goes. */
export function aboutEscalation(event: LaneEvent) {
  const { agencyId, streamId, position, at } = event
  const { activation, round, step, kind, severity, subject, cause, root, dutiful } = notified(event)
  const told = { kind, severity, cause, root, subject, dutiful, sequence: position, happenedAt: at, fallbackOf: null }
  const sharedRoot = isShared({ root, subject }) ? root : null
  return { agencyId, aboutId: streamId, activation, round, step, sharedRoot, ...told }
}

function noticesToPeople(event: LaneEvent, people: People): MessageDraft[] {
  const { recipients, cause, dutiful } = notified(event)
  return recipients.flatMap(({ member: memberId, channels, holdUntil }) => {
    const member = people.members.get(memberId)
    if (member === undefined) return []
    const preferences = member.preferences ?? {}
    if (isUnsubscribed(preferences, cause as CauseKind, dutiful)) return []
    return reachable(wantedChannels(channels, preferences, dutiful), memberId, people).map((to) => ({
      ...aboutEscalation(event),
      ...{ ...to, memberId, notBefore: holdUntil },
    }))
  })
}

export interface Reach {
  readonly channel: Channel
  readonly recipientId: string
}

/** Where somebody is told by these channels; one that leads nowhere is replaced by the inbox, so that nothing is lost. */
export function reachable(channels: readonly Channel[], memberId: string, people: People): Reach[] {
  const { agency, members } = people
  const inbox: Reach = { channel: 'in_app', recipientId: memberId }
  const reach = channels.flatMap((channel): Reach[] => {
    // Programs are told of everything that anybody is told.
    if (channel === 'webhook') return []
    if (agency.mode === 'demo' || channel === 'in_app') return [inbox]
    if (channel === 'email')
      return [members.get(memberId)?.emailDisabled === undefined ? { channel, recipientId: memberId } : inbox]
    const chat = chatFor(agency.chats ?? {}, channel, memberId)
    return [chat === undefined ? inbox : { channel, recipientId: chat }]
  })
  return [...new Map(reach.map((one) => [`${one.channel} ${one.recipientId}`, one])).values()]
}

function noticesToPrograms(event: LaneEvent, { agency }: People): MessageDraft[] {
  if (agency.mode !== 'live') return []
  const { kind } = notified(event)
  const wanting = Object.entries(agency.webhooks ?? {}).filter(
    ([, { state, kinds }]) => state === 'enabled' && (kinds === undefined || kinds.includes(kind)),
  )
  return wanting.map(([recipientId]) => ({
    ...aboutEscalation(event),
    ...{ recipientId, channel: 'webhook' as const, memberId: null, notBefore: null },
  }))
}

/** Told of once, and of no escalation: by the version of what it is about. */
function apart(
  { agencyId, streamId, version, position, at }: LaneEvent,
  about: string,
  told: Pick<MessageDraft, 'kind' | 'severity' | 'dutiful'>,
) {
  return {
    ...{ agencyId, aboutId: streamId, activation: 0, step: null, round: version, ...told, cause: told.kind },
    ...{ root: `${about}:${streamId}`, sharedRoot: null, subject: { kind: about, id: streamId } },
    ...{ sequence: position, happenedAt: at, notBefore: null, fallbackOf: null },
  }
}

function testOf(event: LaneEvent): MessageDraft {
  const { channel, recipientId, memberId } = event.body as unknown as AgencyChannelEvents['agency.channel_tested']
  return {
    ...{ recipientId, channel, memberId: channel === 'webhook' ? null : memberId },
    ...apart(event, 'agency', { kind: 'test', severity: 'low', dutiful: true }),
  }
}

/** The person and whoever leads hear of a mailbox that does not exist, the person by another way (escalation, rule 25). */
function addressNotices(event: LaneEvent, people: People): MessageDraft[] {
  const { streamId } = event
  const leads = leadsBeside(streamId, people)
  const told = [
    ...reachable(['slack', 'teams', 'in_app'], streamId, people).map((to) => ({ ...to, memberId: streamId })),
    ...leads.flatMap((memberId) => reachable(['email', 'in_app'], memberId, people).map((to) => ({ ...to, memberId }))),
  ]
  const about = apart(event, 'member', { kind: 'address_disabled', severity: 'high', dutiful: true })
  return told.map((to) => ({ ...to, ...about }))
}

function leadsBeside(memberId: string, { members }: People): string[] {
  return [...members].flatMap(([id, { state, roles }]) =>
    id !== memberId && state === 'active' && roles.includes('ops_lead') ? [id] : [],
  )
}

/** By inbox and mail, as they want it. */
function asTheyWant(memberIds: readonly string[], people: People) {
  return memberIds.flatMap((memberId) => {
    const { preferences = {} } = people.members.get(memberId) ?? {}
    const channels = wantedChannels(['in_app', 'email'], preferences, false)
    return reachable(channels, memberId, people).map((to) => ({ ...to, memberId }))
  })
}

/** Whose work is looked at more closely again hears of it, and so does whoever leads (quality, section 4, rule 20). */
function lapses(event: LaneEvent, people: People): MessageDraft[] {
  const { assistantId, happened } = event.body as unknown as DelegationEvents['delegation.lapsed']
  if (happened.length === 0 || assistantId === undefined || !people.members.has(assistantId)) return []
  const about = apart(event, 'delegation', { kind: 'lapsed', severity: 'low', dutiful: false })
  return asTheyWant([assistantId, ...leadsBeside(assistantId, people)], people).map((to) => ({ ...to, ...about }))
}

/** What cannot be kept as planned, by its code: told by a clock as it began or moved, or by the yearly look at a calendar. */
function planningCodeOf({ type, body }: LaneEvent): string | undefined {
  if (type === 'client.calendar_checked') return (body as { reasons?: readonly Reason[] }).reasons?.[0]?.code
  const { happened } = body as { happened?: readonly ClockHappening[] }
  return happened?.flatMap((told) => (told.kind === 'planning_warning' ? [told.code] : []))[0]
}

/** A notice to whoever leads, without a ladder (domain, section 1; sla, rules 16, 47 and 50). */
function planningWarnings(event: LaneEvent, people: People): MessageDraft[] {
  const cause = planningCodeOf(event)
  if (cause === undefined) return []
  const about = apart(event, event.streamType, { kind: 'planning_warning', severity: 'low', dutiful: false })
  return asTheyWant(leadsBeside('', people), people).map((to) => ({ ...to, ...about, cause }))
}

/** Whoever owes a daily update is reminded of it (domain, section 11) */
function updateReminders(event: LaneEvent, people: People): MessageDraft[] {
  const { streamId: memberId } = event
  const reach = people.members.has(memberId) ? reachable(['email', 'in_app'], memberId, people) : []
  const about = apart(event, 'member', { kind: 'update_due', severity: 'low', dutiful: true })
  return reach.map((to) => ({ ...to, memberId, ...about }))
}

/** Whoever is named in a comment, but for whoever wrote it; what it says stays with the item (domain, section 6) */
function mentions(event: LaneEvent, people: People): MessageDraft[] {
  const { mentions: named = [] } = event.body as unknown as WorkItemEvents['work_item.commented']
  const told = named.filter((memberId) => people.members.has(memberId) && event.actor !== `member:${memberId}`)
  const about = apart(event, 'work_item', { kind: 'mentioned', severity: 'low', dutiful: false })
  return asTheyWant(told, people).map((to) => ({ ...to, ...about }))
}
