import type { WhatIf } from '@understudy/contract/http/what-if'

type Change = WhatIf['changes'][number]
type Outcome = NonNullable<Change['was']>

/** One whose deadline has passed is overdue before anybody has noted that it is. */
export function isOverdue({ state, breachedAt, dueAt }: Outcome, now: number): boolean {
  const isOpen = state === 'running' || state === 'paused'
  return isOpen && (breachedAt !== null || (dueAt !== null && Date.parse(dueAt) < now))
}

/** What would really be otherwise: one that is overdue and keeps its deadline differs only in that nobody has noted it. */
export function realChanges({ changes, changed }: Pick<WhatIf, 'changes' | 'changed'>, now: number) {
  const real = changes.filter(({ was, would }) => !isOverdueAnyway(was, would, now))
  return { changes: real, changed: changed - (changes.length - real.length) }
}

const isOverdueAnyway = (was: Change['was'], would: Change['would'], now: number) =>
  was !== null && would !== null && was.dueAt === would.dueAt && isOverdue(was, now) && isOverdue(would, now)
