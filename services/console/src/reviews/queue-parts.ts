import type { QueuedReview } from '@understudy/contract/http/reviews'

export type Part = 'mine' | 'for_you' | 'others'

/** What the viewer has claimed, what waits for them, and what is with others or of their own hands. */
export function partsOf(items: readonly QueuedReview[], memberId: string): readonly [Part, readonly QueuedReview[]][] {
  const groups = Map.groupBy(items, (item) => partOf(item, memberId))
  return (['mine', 'for_you', 'others'] as const).flatMap((part) => {
    const found = groups.get(part)
    return found === undefined ? [] : [[part, found] as const]
  })
}

function partOf({ state, reviewerId, assignedTo, own }: QueuedReview, memberId: string): Part {
  if (state === 'claimed') return reviewerId === memberId ? 'mine' : 'others'
  return own || (assignedTo !== null && assignedTo !== memberId) ? 'others' : 'for_you'
}

/** In the order in which the list shows them. */
export function inOrder(parts: readonly (readonly [Part, readonly QueuedReview[]])[]): readonly QueuedReview[] {
  return parts.flatMap(([, items]) => items)
}

/** How many wait for the viewer: what they have claimed, and what they may take. */
export const countFor = (items: readonly QueuedReview[], memberId: string): number =>
  items.filter((item) => partOf(item, memberId) !== 'others').length
