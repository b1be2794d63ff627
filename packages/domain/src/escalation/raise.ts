import { accepted, type Decision } from '../decision.ts'
import { carried, startClocks } from '../work-item/promises.ts'
import { type CauseKind, causeOf } from './causes.ts'
import { climb } from './climb.ts'
import type { Escalation, RunningCause } from './escalation.ts'
import { joinCause } from './join-cause.ts'
import type { LadderFacts } from './ladder-facts.ts'
import { resolveRun } from './resolve.ts'
import { type Run, startRun } from './run.ts'
import { selectEscalationPolicy } from './select-policy.ts'
import { type EscalationSettings, usualSettings } from './settings.ts'
import type { Severity } from './severity.ts'
import { isShared, type Subject } from './subject.ts'

/** Something that a named owner has to decide or know about. */
export interface Raised {
  readonly subject: Subject
  readonly clientId: string | null
  readonly taskId: string | null
  readonly root: string
  /** What it comes of most nearly, where that is not the root. */
  readonly follows?: string | undefined
  readonly cause: CauseKind
  /** Two causes of a kind on one subject; the kind itself where there is one only. */
  readonly key?: string | undefined
  readonly severity?: Severity | undefined
  readonly note?: string | undefined
  /** One notice and no ladder: a promise that was born broken, or found broken when it was over. */
  readonly single?: boolean | undefined
  /** It is over already; the notice goes all the same. */
  readonly over?: boolean | undefined
  /** When the event happened that it comes of. */
  readonly happenedAt?: number | undefined
}

/** What is known about the subject beside: its newest escalation, and a higher condition that this one follows from. */
export interface Surroundings {
  readonly newest: { readonly id: string; readonly escalation: Escalation } | undefined
  readonly higherId: string | undefined
  /** The subject is blocked. */
  readonly isBlocked: boolean
}

/**
 * Raises what runs about a subject, or joins what runs already: a second cause on the same item starts no other
 * (rule 12). The ladder is the policy as it is now (rule 2).
 */
export function raise(raised: Raised, newId: string, around: Surroundings, facts: LadderFacts, at: number): Decision {
  const running = around.newest?.escalation.state === 'resolved' ? undefined : around.newest
  const run = startRun(running?.id ?? newId, running?.escalation, at)
  const cause = causeFrom(raised, at)
  if (running === undefined || running.escalation.state === 'watched') begin(run, raised, cause, around, facts)
  else joinCause(run, cause, facts, { follows: around.higherId !== undefined, single: raised.single === true })
  return accepted(run.events, { escalationId: run.id })
}

function causeFrom({ cause: kind, key, severity, note, over, happenedAt }: Raised, at: number): RunningCause {
  return {
    key: key ?? kind,
    kind,
    severity: severity ?? causeOf(kind).severity,
    since: at,
    ...(note !== undefined && { note }),
    ...(over === true && { endedAt: at }),
    ...(happenedAt !== undefined && { happenedAt }),
  }
}

function begin(run: Run, raised: Raised, cause: RunningCause, around: Surroundings, facts: LadderFacts): void {
  const { subject, clientId, taskId, root, follows, single, over } = raised
  const settings = facts.agency.escalationSettings ?? usualSettings
  const policy = selectEscalationPolicy(facts.agency.escalationPolicies, raised, cause.severity)
  const clocks = over === true || facts.promises === undefined ? {} : acknowledgeClocks(facts, run.at)
  run.emit('escalation.raised', {
    ...{ subject, clientId, taskId, root, cause, severity: cause.severity, policy, settings },
    ...(follows !== undefined && { follows }),
    activation: activationAfter(around.newest?.escalation),
    nextAt: over === true ? run.at : firstNoticeAt(raised, cause.severity, settings, facts, run.at),
    ...((single === true || over === true) && { single: true }),
    ...clocks,
  })
  if (around.higherId !== undefined) hold(run, 'inhibited', around.higherId)
  else if (around.isBlocked && causeOf(cause.kind).ownLateness) hold(run, 'blocked')
  else if (over === true) {
    climb(run, facts, { kind: 'fired' })
    if (run.escalation.state === 'climbing') resolveRun(run, 'engine', 'It was over when it was found', { quiet: true })
  }
}

/** A life after the last one; what was only watched has had none. */
const activationAfter = (newest: Escalation | undefined): number =>
  newest === undefined ? 1 : newest.activation + (newest.state === 'watched' ? 0 : 1)

function acknowledgeClocks({ promises }: LadderFacts, at: number): object {
  return promises === undefined ? {} : carried(startClocks(promises, ['acknowledge'], [], at))
}

/** After the grouping wait; behind others of its root, with the first of them; by itself only where that one has not gone. */
function firstNoticeAt(
  about: Pick<Raised, 'root' | 'subject'>,
  severity: Severity,
  { groupingWaitMs, groupingMostMs }: EscalationSettings,
  { group }: LadderFacts,
  at: number,
): number {
  if (!isShared(about) || group === undefined || severity === 'critical') return at + groupingWaitMs
  return Math.max(at, group.firstAt + groupingMostMs) + groupingWaitMs
}

function hold(run: Run, why: 'inhibited' | 'blocked', by?: string): void {
  const { nextAt, settings } = run.escalation
  const leftMs = nextAt === null ? settings.groupingWaitMs : nextAt - run.at
  run.emit('escalation.held', { why, leftMs, ...(by !== undefined && { by }) })
}
