import type { Agency } from '@understudy/domain/agency/agency'
import type { CauseKind } from '@understudy/domain/escalation/causes'
import type { EscalationEvents } from '@understudy/domain/escalation/escalation'
import type { Channel } from '@understudy/domain/escalation/policy'
import { isShared } from '@understudy/domain/escalation/subject'
import type { Member } from '@understudy/domain/member/member'
import type { AgencyChannelEvents } from '@understudy/domain/notification/agency-channels'
import { chatFor } from '@understudy/domain/notification/chats'
import { isUnsubscribed, wantedChannels } from '@understudy/domain/notification/preferences'
import type { LaneEvent } from '../lane/lane-events.ts'
import type { MessageDraft } from './message-draft.ts'

/** Who there is to be told in an agency. */
export interface People {
  readonly agency: Agency
  readonly members: ReadonlyMap<string, Member>
}

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
    default:
      return []
  }
}

type Notified = EscalationEvents['escalation.notified']

/** Notices of ladders that did not say so are a duty (escalation, rule 28); their events leave it out. */
function notified({ body }: LaneEvent): Notified {
  return { dutiful: true, ...(body as unknown as Omit<Notified, 'dutiful'> & Partial<Notified>) }
}

function aboutEscalation(event: LaneEvent) {
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

interface Reach {
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

function testOf({ agencyId, streamId, version, position, at, body }: LaneEvent): MessageDraft {
  const { channel, recipientId, memberId } = body as unknown as AgencyChannelEvents['agency.channel_tested']
  return {
    ...{ agencyId, recipientId, channel, memberId: channel === 'webhook' ? null : memberId },
    ...{ aboutId: streamId, activation: 0, step: null, round: version, kind: 'test' },
    ...{ severity: 'low', cause: 'test', root: `agency:${agencyId}`, sharedRoot: null },
    ...{ subject: { kind: 'agency', id: agencyId }, dutiful: true, sequence: position, happenedAt: at },
    ...{ notBefore: null, fallbackOf: null },
  }
}

/** The person and whoever leads hear of a mailbox that does not exist, the person by another way (escalation, rule 25). */
function addressNotices({ agencyId, streamId, version, position, at }: LaneEvent, people: People): MessageDraft[] {
  const leads = [...people.members].filter(
    ([id, { state, roles }]) => id !== streamId && state === 'active' && roles.includes('ops_lead'),
  )
  const told = [
    ...reachable(['slack', 'teams', 'in_app'], streamId, people).map((to) => ({ ...to, memberId: streamId })),
    ...leads.flatMap(([memberId]) =>
      reachable(['email', 'in_app'], memberId, people).map((to) => ({ ...to, memberId })),
    ),
  ]
  return told.map((to) => ({
    ...{ ...to, agencyId, aboutId: streamId, activation: 0, step: null, round: version, kind: 'address_disabled' },
    ...{ severity: 'high', cause: 'address_disabled', root: `member:${streamId}`, sharedRoot: null },
    ...{ subject: { kind: 'member', id: streamId }, dutiful: true, sequence: position, happenedAt: at },
    ...{ notBefore: null, fallbackOf: null },
  }))
}

/** Whoever owes a daily update is reminded of it (domain, section 11) */
function updateReminders({ agencyId, streamId, version, position, at }: LaneEvent, people: People): MessageDraft[] {
  const reach = people.members.has(streamId) ? reachable(['email', 'in_app'], streamId, people) : []
  return reach.map((to) => ({
    ...{ ...to, memberId: streamId, agencyId, aboutId: streamId, activation: 0, step: null, round: version },
    ...{ kind: 'update_due', severity: 'low', cause: 'update_due', root: `member:${streamId}`, sharedRoot: null },
    ...{ subject: { kind: 'member', id: streamId }, dutiful: true, sequence: position, happenedAt: at },
    ...{ notBefore: null, fallbackOf: null },
  }))
}
