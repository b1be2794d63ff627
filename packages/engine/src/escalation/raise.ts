import type { RaiseEscalation } from '@understudy/contract/commands/escalation-commands'
import { accepted, refusedBecause } from '@understudy/domain/decision'
import type { CauseKind } from '@understudy/domain/escalation/causes'
import { isAbove } from '@understudy/domain/escalation/is-above'
import { isMoot } from '@understudy/domain/escalation/is-moot'
import { raise } from '@understudy/domain/escalation/raise'
import { rootOf, type Subject, subjectOfRoot } from '@understudy/domain/escalation/subject'
import { notFound } from '../shell/not-found.ts'
import { type Moment, verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { aboutSubject } from './about.ts'
import { ladderFacts } from './facts.ts'
import { needsOfRaise } from './needs-of-raise.ts'
import { rootFor } from './roots.ts'

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
  const rooted = input.root === undefined ? rootFor(subject, cause, world, { agencyId, at }) : { root: input.root }
  const newest = world.newest(subject)
  const running = newest?.escalation.state === 'resolved' ? undefined : newest?.escalation
  const facts = ladderFacts(world, agencyId, about, running?.root ?? rooted.root, running?.policy, holderOf(running))
  if (facts === undefined) return notFound('agency')
  const { clientId, taskId } = about
  const isBlocked = about.state === 'blocked'
  const raised = { subject, clientId, taskId, ...rooted, cause, key, severity, note, single, over, happenedAt }
  return raise(raised, newId(), { newest, higherId: higherThan(raised, [cause], world), isBlocked }, facts, at)
}

const holderOf = (running: { holderId: string | null } | undefined) =>
  running?.holderId === null || running === undefined ? [] : [running.holderId]

interface Follower {
  readonly subject: Subject
  readonly root: string
  readonly follows?: string | undefined
}

/** A higher condition that these causes follow from: about what they come of most nearly, else about its root (rule 21). */
export function higherThan(
  { subject, root, follows }: Follower,
  causes: readonly CauseKind[],
  world: World,
): string | undefined {
  const above = [follows, root].filter((one) => one !== undefined && one !== rootOf(subject)) as string[]
  return above.map((one) => world.newest(subjectOfRoot(one))).find((one) => one && isAbove(one.escalation, causes))?.id
}
