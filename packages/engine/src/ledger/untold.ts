import type { HistoryEvent } from '@understudy/contract/http/history'
import { memberIn } from '@understudy/domain/actor'
import type { Blindness } from '../review/blindness.ts'

/**
 * Events of a delegation or a task without what they say of work that the viewer may have to judge blindly: what names
 * it is left out, and where anything was, so are the sums, from whose steps it could be told.
 */
export function untold(items: readonly HistoryEvent[], blindness: Blindness): HistoryEvent[] {
  if (blindness.size === 0) return [...items]
  const shown = items.filter(({ body }) => !names(body, blindness))
  const isTold = shown.length === items.length && !items.some(({ body }) => hasEvidence(body, blindness))
  return isTold ? shown : shown.map((event) => ({ ...event, body: withoutSums(event.body, blindness) }))
}

/** What names whoever did it, and by which rule it came to them: where one person has a cover or a stage, that is a name too. */
const ofWhoDidIt = new Set(['assistantId', 'delegationId', 'lentBy', 'handOff', 'route', 'why', 'reasons'])

/** The event without anybody's name or stage: whoever judges blindly is not told whose work it is. */
export function unnamed(event: HistoryEvent): HistoryEvent {
  const body = Object.fromEntries(Object.entries(event.body).filter(([field]) => !ofWhoDidIt.has(field)))
  return { ...event, actor: memberIn(event.actor) === undefined ? event.actor : 'member', body }
}

function names({ workItemId, reviewId }: HistoryEvent['body'], blindness: Blindness): boolean {
  return [workItemId, reviewId].some((id) => typeof id === 'string' && blindness.has(id))
}

function hasEvidence({ evidence }: HistoryEvent['body'], blindness: Blindness): boolean {
  return Array.isArray(evidence) && evidence.some((one) => names(one as HistoryEvent['body'], blindness))
}

function withoutSums(body: HistoryEvent['body'], blindness: Blindness): HistoryEvent['body'] {
  const { quality: _, happened: __, ...rest } = body
  const { evidence } = rest
  if (!Array.isArray(evidence)) return rest
  return { ...rest, evidence: evidence.filter((one) => !names(one as HistoryEvent['body'], blindness)) }
}
