import type { Delegation } from '@understudy/contract/http/delegations'
import { stageWords } from '../words/clock-words.ts'
import { delegationsTexts } from '../words/delegations-texts.ts'
import { evidenceOf, isAtLine } from './evidence-of.ts'

export interface Group {
  readonly name: string
  readonly items: readonly Delegation[]
}

/** In the order of what asks for somebody: shown and not confirmed yet, then on the way, then at its end. */
const groups: readonly { readonly name: string; readonly holds: (one: Delegation) => boolean }[] = [
  { name: delegationsTexts.competenceIsShown, holds: isShown },
  { name: stageWords.reverse_shadow, holds: (one) => one.state === 'reverse_shadow' && !isShown(one) },
  { name: stageWords.shadow, holds: ({ state }) => state === 'shadow' },
  { name: stageWords.assigned, holds: ({ state }) => state === 'assigned' },
  { name: stageWords.independent, holds: ({ state }) => state === 'independent' },
  { name: delegationsTexts.paused, holds: ({ state }) => state === 'paused' },
  { name: delegationsTexts.ended, holds: ({ state }) => state === 'ended' },
]

function isShown(one: Delegation): boolean {
  const evidence = one.state === 'reverse_shadow' ? evidenceOf(one) : undefined
  return evidence !== undefined && isAtLine(evidence)
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
