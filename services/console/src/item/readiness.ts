interface Looked {
  readonly reasons: readonly { readonly code: string; readonly message: string }[]
}

/** What keeps the rules from them is their stage alone, at which a lead may name them; or nothing but the order. */
export const canBeNamed = ({ reasons }: Looked): boolean =>
  reasons.every(({ code }) => code === 'stage_without_work' || code === 'not_working_before_due')

/** How near somebody is to taking an item: 0 can, 1 works on its task and cannot now, 2 has no part in it. */
export function standingWith(looked: Looked | undefined): { readonly rank: 0 | 1 | 2; readonly why?: string } {
  if (looked === undefined) return { rank: 2 }
  if (canBeNamed(looked)) return { rank: 0 }
  const keeps = looked.reasons.find((reason) => !canBeNamed({ reasons: [reason] }))
  return { rank: 1, ...(keeps && { why: keeps.message }) }
}

export const byReadiness = <T extends { readonly rank: number }>(choices: readonly T[]): readonly T[] =>
  choices.toSorted((a, b) => a.rank - b.rank)
