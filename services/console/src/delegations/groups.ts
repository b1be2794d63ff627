import type { Delegation } from '@understudy/contract/http/delegations'
import { evidenceOf } from './evidence-of.ts'

export interface Group {
  readonly name: string
  readonly items: readonly Delegation[]
}

/** In the order of what asks for somebody: shown and not confirmed yet, then on the way, then at its end. */
const groups: readonly { readonly name: string; readonly holds: (one: Delegation) => boolean }[] = [
  { name: 'Competence is shown', holds: isShown },
  { name: 'Reverse-shadow', holds: (one) => one.state === 'reverse_shadow' && !isShown(one) },
  { name: 'Shadow', holds: ({ state }) => state === 'shadow' },
  { name: 'Assigned', holds: ({ state }) => state === 'assigned' },
  { name: 'Independent', holds: ({ state }) => state === 'independent' },
  { name: 'Paused', holds: ({ state }) => state === 'paused' },
  { name: 'Ended', holds: ({ state }) => state === 'ended' },
]

function isShown(one: Delegation): boolean {
  return one.state === 'reverse_shadow' && evidenceOf(one)?.quality.shown === true
}

/** Within a group whoever is nearest to the promotion line comes first, then whoever has been at it longest. */
export function groupsOf(delegations: readonly Delegation[]): readonly Group[] {
  const sorted = delegations.toSorted((a, b) => nearness(b) - nearness(a) || (a.assignedAt < b.assignedAt ? -1 : 1))
  return groups
    .map(({ name, holds }) => ({ name, items: sorted.filter(holds) }))
    .filter(({ items }) => items.length > 0)
}

function nearness(one: Delegation): number {
  const evidence = one.state === 'reverse_shadow' ? evidenceOf(one) : undefined
  return evidence === undefined ? 0 : evidence.quality.score / evidence.plan.promoteAt
}
