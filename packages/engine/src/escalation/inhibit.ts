import type { InhibitEscalation } from '@understudy/contract/commands/escalation-commands'
import { accepted } from '@understudy/domain/decision'
import type { Escalation } from '@understudy/domain/escalation/escalation'
import { inhibit } from '@understudy/domain/escalation/hold-back'
import { rootOf } from '@understudy/domain/escalation/subject'
import type { Ref } from '../shell/verb.ts'
import { verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { needsOfRootsNow, rootsNow, rootsOf } from './rooted-now.ts'

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
    const comesOfIt =
      isRootedIn(lower, higher) || rootsNow(lower, world, { agencyId, at }).includes(rootOf(higher.subject))
    return comesOfIt ? inhibit(lower, escalationId, { id: by, escalation: higher }, at) : accepted([])
  },
})

const isRootedIn = (lower: Escalation, { subject }: Escalation) => rootsOf(lower).includes(rootOf(subject))

/** What tells of what it comes by now, which matters where it is not known already. */
function needsOf(lower: Escalation | undefined, higher: Escalation | undefined, world: World): Ref[] {
  if (lower === undefined || higher === undefined || isRootedIn(lower, higher)) return []
  return needsOfRootsNow(lower, world)
}
