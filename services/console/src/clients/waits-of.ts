import type { Comments } from '@understudy/contract/http/matters'
import type { Question } from '@understudy/contract/http/questions'
import type { WorkItem } from '@understudy/contract/http/work-items'

/** Work that waits for the client, with what was said about it. */
export interface BlockedWork {
  readonly item: Pick<WorkItem, 'id' | 'title' | 'assistantId' | 'blockedOn'>
  readonly comments: Comments['items']
}

export interface Waits<Asked, Work> {
  readonly questions: readonly Asked[]
  /** Work that no question of these says the reason of. */
  readonly work: readonly Work[]
}

/**
 * What waits for a client's contact: what was asked of them, and work that is blocked on them until they have said
 * something about it. Where the work waits for an answer the question stands for it.
 */
export function waitsOf<Asked extends Pick<Question, 'id' | 'to'>, Work extends BlockedWork>(
  open: readonly Asked[],
  blocked: readonly Work[],
  memberId: string,
): Waits<Asked, Work> {
  const questions = open.filter(({ to }) => to === 'client')
  const asked = new Set(questions.map(({ id }) => id))
  const isAsked = ({ item: { blockedOn } }: Work) =>
    blockedOn?.questionId !== undefined && asked.has(blockedOn.questionId)
  return {
    questions,
    work: blocked.filter((one) => !isAsked(one) && saidSince(one, memberId).length === 0),
  }
}

/** What the viewer has said about the work since it waits. */
export function saidSince({ item: { blockedOn }, comments }: BlockedWork, memberId: string): Comments['items'] {
  const since = Date.parse(blockedOn?.since ?? '')
  return comments.filter(({ by, at }) => by === `member:${memberId}` && Date.parse(at) >= since)
}
