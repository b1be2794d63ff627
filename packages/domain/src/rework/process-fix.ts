import { isAhead } from '../access/is-ahead.ts'
import { accepted, type Decision, type Proposed, type Reason, reason, refused, refusedBecause } from '../decision.ts'
import type { Cause } from '../review/review.ts'
import type { Task } from '../task/task.ts'
import type { RecurrenceLimits } from './recurrence-limits.ts'

/** One time that work came back: what a process fix has as evidence. */
export interface NotedRework {
  readonly reviewId: string
  readonly round: number
  readonly workItemId: string
  readonly assistantId: string
  /** The words of the verdict. */
  readonly themes: readonly string[]
  readonly cause: Cause
  /** When the verdict was given. */
  readonly at: number
}

/** What a fix can change (domain, section 8). */
export const fixKinds = ['brief', 'sop', 'faq', 'access', 'training'] as const
export type FixKind = (typeof fixKinds)[number]

/** A recorded session with people and date (domain, section 1). */
export interface Training {
  readonly memberIds: readonly string[]
  /** YYYY-MM-DD. */
  readonly heldOn: string
  /** Where its recording is. */
  readonly recording: string
}

export interface Changed {
  readonly kind: FixKind
  /** The version of brief or SOP that came of it. */
  readonly version?: number | undefined
  /** What changed, in words: which entry, which access, which session. */
  readonly what: string
  /** The session, where people were trained; fixes from before it was asked for have none. */
  readonly training?: Training | undefined
}

export type FixState = 'open' | 'landed' | 'dismissed'

/** A theme that kept coming back on a task, until somebody changed the process or said why not. */
export interface ProcessFix {
  readonly id: string
  readonly state: FixState
  /** The theme's key and name when the fix was opened. */
  readonly theme: string
  readonly name: string
  readonly because: 'often' | 'across_assistants' | 'asked_again'
  readonly openedAt: number
  readonly ownerId: string | null
  readonly evidence: readonly NotedRework[]
  /** Where a question was asked again and again: those questions, and the version of the brief that left it open. */
  readonly questions?: readonly string[]
  readonly briefVersion?: number
  /** The limits in force when it opened. */
  readonly limits?: RecurrenceLimits
  readonly closedAt: number | null
  readonly changed: Changed | null
  readonly reason: string | null
}

export interface ReworkEvents {
  'task.rework_noted': NotedRework
  /** The verdict was wrong: it is no rework any more. */
  'task.rework_withdrawn': { reviewId: string; round: number }
  /** The work was somebody else's. */
  'task.rework_attributed': { reviewId: string; round: number; assistantId: string }
  'task.process_fix_opened': {
    fixId: string
    theme: string
    name: string
    likelyCause: Cause | null
    because: ProcessFix['because']
    ownerId: string | null
    evidence: NotedRework[]
    questions?: string[]
    briefVersion?: number
    limits?: RecurrenceLimits
  }
  'task.process_fix_landed': { fixId: string; theme: string; changed: Changed; by: string }
  'task.process_fix_dismissed': { fixId: string; theme: string; reason: string; by: string }
}

export const reworkEvent = <T extends keyof ReworkEvents>(id: string, type: T, body: ReworkEvents[T]): Proposed => ({
  stream: 'task',
  id,
  type,
  body,
})

type WithFixes = Pick<Task, 'fixes' | 'brief' | 'sop'>

/** Who lands a fix and when, and whom of those trained nobody knows. */
export interface Landing {
  readonly by: string
  readonly at: number
  readonly unknown?: readonly string[]
}

/**
 * A fix lands by naming what changed; a brief or an SOP has to be a version from after the fix was opened, a training a
 * recorded session.
 */
export function landFix(
  task: WithFixes,
  id: string,
  fixId: string,
  changed: Changed,
  { by, at, unknown = [] }: Landing,
): Decision {
  const fix = task.fixes?.find((one) => one.id === fixId)
  const refusal = closed(fix)
  if (refusal !== undefined || fix === undefined) return refusal as Decision
  const { kind } = changed
  if (kind === 'brief' || kind === 'sop') {
    const version = changed.version ?? task[kind]?.version
    const published = task[kind]?.publishedAt ?? 0
    if (version === undefined || version !== task[kind]?.version || published < fix.openedAt)
      return refusedBecause(
        'nothing_changed',
        `The ${kind} has no version ${version ?? ''} that was published after the fix was opened`,
        `Publish a version of the ${kind} first, or say what else changed`,
      )
    const body = { fixId, theme: fix.theme, changed: { ...changed, version }, by }
    return accepted([reworkEvent(id, 'task.process_fix_landed', body)])
  }
  if (changed.version !== undefined)
    return refusedBecause('version_of_nothing', `A change of ${kind} has no version`, 'Say in words what changed')
  const unmet = unmetTraining(changed, unknown, at)
  if (unmet.length > 0) return refused('training_incomplete', unmet)
  return accepted([reworkEvent(id, 'task.process_fix_landed', { fixId, theme: fix.theme, changed, by })])
}

function unmetTraining({ kind, training }: Changed, unknown: readonly string[], at: number): Reason[] {
  if (kind !== 'training')
    return training === undefined
      ? []
      : [reason('session_of_nothing', `A change of ${kind} is no session`, 'Say that it was a training')]
  if (training === undefined)
    return [
      reason(
        'session_missing',
        'A training is a recorded session with people and date',
        'Name who took part, on which day, and where the recording is',
      ),
    ]
  const strangers = unknown.map((memberId) =>
    reason('trained_nobody_knows', `There is no member ${memberId}`, 'Name members of the agency'),
  )
  if (!isAhead(training.heldOn, at)) return strangers
  return [
    ...strangers,
    reason('session_to_come', `The session of ${training.heldOn} is still to come`, 'Hold it first'),
  ]
}

export function dismissFix(task: WithFixes, id: string, fixId: string, why: string, by: string): Decision {
  const fix = task.fixes?.find((one) => one.id === fixId)
  const refusal = closed(fix)
  if (refusal !== undefined || fix === undefined) return refusal as Decision
  return accepted([reworkEvent(id, 'task.process_fix_dismissed', { fixId, theme: fix.theme, reason: why, by })])
}

function closed(fix: ProcessFix | undefined): Decision | undefined {
  if (fix === undefined) return refusedBecause('no_such_fix', 'The task has no such process fix', 'Name one of its own')
  if (fix.state === 'open') return undefined
  return refusedBecause('fix_closed', `The fix is ${fix.state} already`, 'A theme that comes back opens another one')
}
