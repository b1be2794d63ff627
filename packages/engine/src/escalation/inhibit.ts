import type { InhibitEscalation } from '@understudy/contract/commands/escalation-commands'
import { accepted } from '@understudy/domain/decision'
import type { Escalation } from '@understudy/domain/escalation/escalation'
import { inhibit } from '@understudy/domain/escalation/hold-back'
import { leadingCause } from '@understudy/domain/escalation/leading-cause'
import { rootOf } from '@understudy/domain/escalation/subject'
import type { Ref } from '../shell/verb.ts'
import { verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { needsOfSubject } from './about.ts'
import { type Asked, needsOfRoot, rootFor } from './roots.ts'

/**
 * A higher condition runs from which it follows (rule 21): by its root, or as things stand now, where that began after it
 * was raised. Then it keeps its root, since it was there before, and goes on by itself.
 */
export const inhibitEscalationVerb = verb<'escalation.inhibit', InhibitEscalation>({
  name: 'escalation.inhibit',
  allow: [],
  needs: ({ escalationId, by }, world) => [
    { type: 'escalation', id: escalationId },
    { type: 'escalation', id: by },
    ...needsOf(world.peek('escalation', escalationId), world.peek('escalation', by), world),
  ],
  decide: ({ escalationId, by }, world, { agencyId, at }) => {
    const higher = world.read('escalation', by)
    const lower = world.read('escalation', escalationId)
    if (higher === undefined || lower === undefined) return accepted([])
    if (!isRootedIn(lower, higher) && !comesOfNow(lower, higher, world, { agencyId, at })) return accepted([])
    return inhibit(lower, escalationId, { id: by, escalation: higher }, at)
  },
})

const isRootedIn = ({ root, follows }: Escalation, { subject }: Escalation) => [root, follows].includes(rootOf(subject))

/** What tells of what it comes by now, which matters where it is not known already. */
function needsOf(lower: Escalation | undefined, higher: Escalation | undefined, world: World): Ref[] {
  const cause = lower && leadingCause(lower)?.kind
  if (lower === undefined || higher === undefined || cause === undefined || isRootedIn(lower, higher)) return []
  return [...needsOfSubject(lower.subject, world), ...needsOfRoot(lower.subject, cause, world)]
}

function comesOfNow({ causes, subject }: Escalation, higher: Escalation, world: World, asked: Asked): boolean {
  const cause = leadingCause({ causes })?.kind
  const now = cause && rootFor(subject, cause, world, asked)
  return now !== undefined && [now.root, now.follows].includes(rootOf(higher.subject))
}
