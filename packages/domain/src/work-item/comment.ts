import { accepted, type Decision, reason, refused, refusedBecause } from '../decision.ts'
import type { Member } from '../member/member.ts'
import type { WorkItem } from './work-item.ts'

/** Who reads a comment: the agency alone, or the client too. */
export const audiences = ['internal', 'client'] as const
export type Audience = (typeof audiences)[number]

/** Who says what, and to whom it is said by name. */
export interface Comment {
  readonly by: { readonly id: string; readonly member: Member } | undefined
  readonly text: string
  readonly mentioned: readonly { readonly id: string; readonly member: Member | undefined }[]
  readonly audience?: Audience | undefined
}

/**
 * Seen by everybody of the agency who sees the item, and by the client where it is for the client. Whoever is mentioned is
 * told, and may answer; nobody is mentioned who does not see it. Who is nothing but an assistant speaks about their own work,
 * or where they were mentioned.
 */
export function commentOn(item: WorkItem | undefined, id: string, comment: Comment): Decision {
  const { by, text, mentioned } = comment
  if (item === undefined) return refusedBecause('not_found', 'There is no such work item')
  if (by !== undefined && isOnlyAssistant(by.member) && item.assistantId !== by.id && !item.mentioned?.includes(by.id))
    return refusedBecause('not_your_work', 'This is the work of another assistant', 'Ask to be mentioned')
  const wrong = mentioned.flatMap(({ id: memberId, member }) => {
    if (member === undefined || member.state !== 'active')
      return [reason('mention_unknown', `There is no member ${memberId} to mention`)]
    return member.clientId === null || member.clientId === item.clientId
      ? []
      : [reason('mention_cannot_see', `${memberId} does not see this work item`, 'Mention somebody who does')]
  })
  if (wrong.length > 0) return refused('cannot_be_mentioned', wrong)
  const audience = audienceOf(comment)
  if (audience === undefined)
    return refusedBecause(
      'mention_cannot_see',
      'A comment that is internal mentions somebody of the client, who does not see it',
      'Say it to the client, or mention nobody of theirs',
    )
  const mentions = [...new Set(mentioned.map((one) => one.id))]
  const said = { number: (item.comments ?? 0) + 1, text, ...(mentions.length > 0 && { mentions }) }
  const body = { ...said, ...(audience === 'client' && { audience }) }
  return accepted([{ stream: 'work_item', id, type: 'work_item.commented', body }], { number: body.number })
}

/** What the client's contact says is for both; whom somebody mentions reads it. Undefined where that is contradicted. */
function audienceOf({ by, mentioned, audience }: Comment): Audience | undefined {
  if (isOfClient(by?.member)) return 'client'
  if (!mentioned.some(({ member }) => isOfClient(member))) return audience ?? 'internal'
  return audience === 'internal' ? undefined : 'client'
}

const isOfClient = (member: Member | undefined) => member !== undefined && member.clientId !== null

const isOnlyAssistant = ({ roles }: Member) => roles.every((role) => role === 'assistant')
