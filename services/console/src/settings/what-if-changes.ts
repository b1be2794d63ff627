import type { WhatIf } from '@understudy/contract/http/what-if'

type Change = WhatIf['changes'][number]
type Promised = WhatIf['promises'][number]
type Outcome = NonNullable<Change['was']>

/** One whose deadline has passed is overdue before anybody has noted that it is. */
export function isOverdue({ state, breachedAt, dueAt }: Outcome, now: number): boolean {
  const isOpen = state === 'running' || state === 'paused'
  return isOpen && (breachedAt !== null || (dueAt !== null && Date.parse(dueAt) < now))
}

/**
 * What would really be otherwise: one that is overdue and keeps its deadline differs only in that nobody has noted it yet,
 * and counts as overdue with those that were.
 */
export function realChanges(
  { changes, changed, promises }: Pick<WhatIf, 'changes' | 'changed' | 'promises'>,
  now: number,
) {
  const anyway = changes.filter((change) => isOverdueAnyway(change, now))
  return {
    changes: changes.filter((change) => !anyway.includes(change)),
    changed: changed - anyway.length,
    promises: promises.map(({ was, ...promise }) => ({
      ...promise,
      was: {
        ...was,
        overdue: was.overdue + anyway.filter((one) => one.was?.breachedAt === null && isOf(one, promise)).length,
      },
    })),
  }
}

const isOf = (change: Change, { kind, audience }: Pick<Promised, 'kind' | 'audience'>) =>
  change.kind === kind && change.audience === audience

const isOverdueAnyway = ({ was, would }: Change, now: number) =>
  was !== null && would !== null && was.dueAt === would.dueAt && isOverdue(was, now) && isOverdue(would, now)
