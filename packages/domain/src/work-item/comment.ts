import { accepted, type Decision, reason, refused, refusedBecause } from '../decision.ts'
import type { Member } from '../member/member.ts'
import type { WorkItem } from './work-item.ts'

/** Who says what, and to whom it is said by name. */
export interface Comment {
  readonly by: { readonly id: string; readonly member: Member } | undefined
  readonly text: string
  readonly mentioned: readonly { readonly id: string; readonly member: Member | undefined }[]
}

/**
 * Seen by everybody who sees the item. Whoever is mentioned is told, and may answer; nobody is mentioned who does not see
 * it. Who is nothing but an assistant speaks about their own work, or where they were mentioned.
 */
export function commentOn(item: WorkItem | undefined, id: string, { by, text, mentioned }: Comment): Decision {
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
  const mentions = [...new Set(mentioned.map((one) => one.id))]
  const body = { number: (item.comments ?? 0) + 1, text, ...(mentions.length > 0 && { mentions }) }
  return accepted([{ stream: 'work_item', id, type: 'work_item.commented', body }], { number: body.number })
}

const isOnlyAssistant = ({ roles }: Member) => roles.every((role) => role === 'assistant')
