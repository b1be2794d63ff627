import type { CauseKind } from '@understudy/domain/escalation/causes'
import type { Subject } from '@understudy/domain/escalation/subject'
import type { Moment, Ref } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { needsOfSubject } from './about.ts'
import { needsOfAgency } from './facts.ts'
import { needsOfRoot, under } from './roots.ts'

interface Wanted {
  readonly subject: Subject
  readonly cause?: CauseKind
  readonly root?: string
}

/** What is known about a subject, what runs about it and about its root, what gathers there, and whom it may tell. */
export function needsOfRaise(
  { subject, cause = 'high_risk', root }: Wanted,
  world: World,
  { agencyId }: Pick<Moment, 'agencyId'>,
): Ref[] {
  const newest = world.newest(subject)?.escalation
  const running = newest?.state === 'resolved' ? undefined : newest
  return [
    ...needsOfSubject(subject, world),
    { type: 'escalation', id: subject.id, with: 'running' },
    ...(root === undefined ? needsOfRoot(subject, cause, world) : under(root)),
    ...needsOfAgency(agencyId, world, running?.policy),
    ...(running?.holderId ? [{ type: 'member' as const, id: running.holderId }] : []),
  ]
}
