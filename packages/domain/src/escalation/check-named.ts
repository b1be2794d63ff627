import type { Agency } from '../agency/agency.ts'
import { type Reason, reason } from '../decision.ts'
import type { Member } from '../member/member.ts'
import { ownEntry } from '../own-entry.ts'
import type { Channel, EscalationPolicy, Step } from './policy.ts'

/** What a ladder may name, as far as it is there. */
export interface Named {
  readonly agency: Pick<Agency, 'mode' | 'rotations' | 'chats' | 'webhooks'>
  member(id: string): Pick<Member, 'state'> | undefined
  hasClient(id: string): boolean
  hasTask(id: string): boolean
}

type Ladder = Pick<EscalationPolicy, 'steps' | 'fallbackMemberId' | 'when'>

/** Everything that a ladder names and that is not there: it would fall silent, or tell the inbox alone, and nobody would know. */
export function checkNamed({ steps, fallbackMemberId, when = {} }: Ladder, named: Named): Reason[] {
  return [
    ...steps.flatMap((step) => [...checkWhom(step, named), ...checkChannels(step, named)]),
    ...(fallbackMemberId === undefined ? [] : checkMember('The fallback owner', fallbackMemberId, named)),
    ...(when.clientIds ?? []).filter((id) => !named.hasClient(id)).map((id) => unknown('client', id)),
    ...(when.taskIds ?? []).filter((id) => !named.hasTask(id)).map((id) => unknown('task', id)),
  ]
}

/** Whose streams have to be known for it. */
export function membersNamed({ steps, fallbackMemberId }: Ladder, { rotations }: Pick<Agency, 'rotations'>): string[] {
  const told = steps.flatMap(({ whom }) =>
    whom.flatMap((one) => {
      if (one.kind === 'member') return [one.memberId]
      return one.kind === 'on_duty' ? (ownEntry(rotations, one.rotationId)?.memberIds ?? []) : []
    }),
  )
  return [...new Set(fallbackMemberId === undefined ? told : [...told, fallbackMemberId])]
}

const unknown = (kind: 'client' | 'task', id: string) =>
  reason(
    `${kind}_unknown`,
    `It would never be taken for ${id}: there is no such ${kind}`,
    `Name a ${kind} of the agency`,
  )

function checkWhom({ id, whom }: Step, named: Named): Reason[] {
  return whom.flatMap((one) => {
    if (one.kind === 'member') return checkMember(`Step ${id}`, one.memberId, named)
    return one.kind === 'on_duty' ? checkRotation(id, one.rotationId, named) : []
  })
}

function checkRotation(id: string, rotationId: string, { agency, member }: Named): Reason[] {
  const rotation = ownEntry(agency.rotations, rotationId)
  if (rotation === undefined)
    return [reason('rotation_unknown', `Step ${id}: there is no rotation ${rotationId}`, 'Save the rotation first')]
  if (rotation.memberIds.some((memberId) => member(memberId)?.state === 'active')) return []
  const says = `Step ${id}: everybody of the rotation ${rotationId} has left`
  return [reason('rotation_without_anybody', says, 'Put somebody into the rotation')]
}

function checkMember(what: string, memberId: string, { member }: Named): Reason[] {
  const found = member(memberId)
  if (found === undefined)
    return [reason('member_unknown', `${what}: ${memberId} is no member of this agency`, 'Name a member')]
  if (found.state === 'active') return []
  return [reason('member_left', `${what}: ${memberId} has left the agency`, 'Name somebody who is a member')]
}

/** What lacks where a channel leads nowhere, and what to do about it; mail and the inbox are always there. */
const leadsNowhere: Readonly<Record<Channel, readonly [lacks: string, satisfiedBy: string] | undefined>> = {
  email: undefined,
  in_app: undefined,
  slack: ['no Slack is connected', 'Connect it first'],
  teams: ['no Teams is connected', 'Connect it first'],
  webhook: ['no webhook endpoint is enabled', 'Register an endpoint first'],
}

/** Where nothing goes outside, every channel is the inbox. */
function checkChannels({ id, channels }: Step, { agency: { mode, chats = {}, webhooks = {} } }: Named): Reason[] {
  if (mode !== 'live') return []
  const known = new Set<Channel>(Object.values(chats).map(({ channel }) => channel))
  if (Object.values(webhooks).some(({ state }) => state === 'enabled')) known.add('webhook')
  return channels.flatMap((channel) => {
    const nowhere = known.has(channel) ? undefined : leadsNowhere[channel]
    if (nowhere === undefined) return []
    const [lacks, satisfiedBy] = nowhere
    return [reason('channel_leads_nowhere', `Step ${id} tells by ${channel}, and ${lacks}`, satisfiedBy)]
  })
}
