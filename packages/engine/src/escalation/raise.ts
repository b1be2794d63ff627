import type { RaiseEscalation } from '@understudy/contract/commands/escalation-commands'
import { accepted, refusedBecause } from '@understudy/domain/decision'
import { inhibits } from '@understudy/domain/escalation/causes'
import { isMoot } from '@understudy/domain/escalation/is-moot'
import { activeCauses } from '@understudy/domain/escalation/leading-cause'
import { raise } from '@understudy/domain/escalation/raise'
import { rootOf, subjectOfRoot } from '@understudy/domain/escalation/subject'
import { notFound } from '../shell/not-found.ts'
import { type Moment, verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { aboutSubject, rootFor } from './about.ts'
import { ladderFacts } from './facts.ts'
import { needsOfRaise } from './needs-of-raise.ts'

/**
 * Something that a named owner has to decide or know about. What runs about the subject already is joined; of two who
 * raise at once, one loses the claim on the subject and joins (rules 1 and 12).
 */
export const raiseEscalationVerb = verb<'escalation.raise', RaiseEscalation>({
  name: 'escalation.raise',
  allow: ['owner', 'ops_lead', 'reviewer'],
  needs: needsOfRaise,
  decide: (input, world, moment) => {
    if (moment.actor.kind === 'member' && (input.cause ?? 'person') !== 'person')
      return refusedBecause('cause_not_yours', 'People raise what needs a decision; the rest comes from what happened')
    return raiseNow(input, world, moment)
  },
})

export function raiseNow(input: RaiseEscalation, world: World, { agencyId, at, newId }: Moment) {
  const { subject, cause = 'person', key, severity, note, single, over, happenedAt } = input
  const about = aboutSubject(subject, world)
  if (about === undefined) return notFound(subject.kind.replace('_', ' '))
  if (over !== true && isMoot({ kind: cause, key }, subject.kind, about)) return accepted([])
  const root = input.root ?? rootFor(subject, cause, world, agencyId, at)
  const newest = world.newest(subject)
  const running = newest?.escalation.state === 'resolved' ? undefined : newest?.escalation
  const facts = ladderFacts(world, agencyId, about, running?.root ?? root, running?.policy, holderOf(running))
  if (facts === undefined) return notFound('agency')
  const { clientId, taskId } = about
  const isBlocked = about.state === 'blocked'
  const raised = { subject, clientId, taskId, root, cause, key, severity, note, single, over, happenedAt }
  return raise(raised, newId(), { newest, higherId: higherThan(raised, world), isBlocked }, facts, at)
}

const holderOf = (running: { holderId: string | null } | undefined) =>
  running?.holderId === null || running === undefined ? [] : [running.holderId]

/** A higher condition about the root that this cause follows from (rule 21). */
function higherThan(raised: Pick<RaiseEscalation, 'subject' | 'cause'> & { root: string }, world: World) {
  if (raised.root === rootOf(raised.subject)) return undefined
  const higher = world.newest(subjectOfRoot(raised.root))
  if (higher === undefined || higher.escalation.state === 'resolved') return undefined
  return activeCauses(higher.escalation).some(({ kind }) => inhibits(kind, raised.cause)) ? higher.id : undefined
}
