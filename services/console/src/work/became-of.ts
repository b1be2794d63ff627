import type { HistoryEvent } from '@understudy/contract/http/history'
import type { WorkItem } from '@understudy/contract/http/work-items'

/** What somebody else did to work that was the viewer's, after which nothing of it can be handed in any more. */
export type Became =
  | { readonly kind: 'cancelled'; readonly actor: string; readonly reason: string }
  | { readonly kind: 'merged'; readonly actor: string; readonly into: string }
  | { readonly kind: 'given'; readonly actor: string; readonly to: string }
  | { readonly kind: 'taken'; readonly actor: string }
  | { readonly kind: 'rejected'; readonly actor: string }

type Seen = Pick<HistoryEvent, 'type' | 'actor' | 'body'>

/** Undefined where the work still is the viewer's to go on with, and where it never was theirs. */
export function becameOf(
  { state, assistantId }: Pick<WorkItem, 'state' | 'assistantId'>,
  events: readonly Seen[],
  memberId: string,
): Became | undefined {
  const isTheirs = ({ type, body }: Seen) => type === 'work_item.assigned' && body['assistantId'] === memberId
  const since = events.findLastIndex(isTheirs)
  if (since < 0) return undefined
  const last = (type: string) => events.slice(since + 1).findLast((event) => event.type === `work_item.${type}`)
  const ended = state === 'cancelled' || state === 'merged' || state === 'rejected' ? last(state) : undefined
  if (ended !== undefined) return endOf(state, ended)
  if (assistantId === memberId) return undefined
  const given = last('assigned')
  if (given !== undefined) return { kind: 'given', actor: given.actor, to: text(given.body['assistantId']) }
  const taken = last('left_uncovered') ?? last('reopened')
  return taken && { kind: 'taken', actor: taken.actor }
}

function endOf(state: WorkItem['state'], { actor, body }: Seen): Became {
  if (state === 'merged') return { kind: 'merged', actor, into: text(body['into']) }
  return state === 'cancelled' ? { kind: state, actor, reason: text(body['reason']) } : { kind: 'rejected', actor }
}

const text = (value: unknown) => String(value ?? '')
