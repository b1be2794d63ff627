import { accepted, type Decision } from '../../decision.ts'
import type { Instant } from '../../stream.ts'
import type { Cadence, CadenceEvents, Occurrence } from './cadence.ts'
import { runId } from './run-id.ts'
import { titleOn } from './title-on.ts'

/** Runs that one wake of a task decides upon at most, over all of its cadences; what is left rings again at once. */
export const runsAWake = 50

/** A run that comes to be looked at later than this was missed, and is caught up with as its cadence says. */
export const missedAfterMs = 15 * 60_000

/** A cadence with what it meets from `takenUntil` on, in order: one more than may be decided upon, as far as there is. */
export interface Ahead {
  readonly cadence: Cadence
  readonly occurrences: readonly Occurrence[]
}

interface WithCadences {
  readonly cadences?: readonly Cadence[]
}

/** When a task next has something to do by itself. */
export function taskWakeAt({ cadences = [] }: WithCadences): Instant | undefined {
  const instants = cadences.flatMap(({ nextAt }) => nextAt ?? [])
  return instants.length === 0 ? undefined : Math.min(...instants)
}

/** The cadences whose next occurrence has come, the longest overdue first. */
export function dueCadences({ cadences = [] }: WithCadences, at: Instant): Cadence[] {
  const due = cadences.filter(({ nextAt }) => nextAt !== undefined && nextAt <= at)
  return due.sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0))
}

/** Decides upon what has fallen due of the cadences of a task. Asked twice, it finds nothing the second time. */
export function wakeTask(taskId: string, ahead: readonly Ahead[], at: Instant): Decision {
  let left = runsAWake
  const bodies: CadenceEvents['task.work_fell_due'][] = []
  for (const { cadence, occurrences } of ahead) {
    if (left === 0) break
    const due = occurrences.filter((one) => one.at <= at).slice(0, left)
    left -= due.length
    bodies.push(fallDue(cadence, due, occurrences[due.length], at))
  }
  return accepted(bodies.map((body) => ({ stream: 'task', id: taskId, type: 'task.work_fell_due', body })))
}

function fallDue(
  cadence: Cadence,
  due: readonly Occurrence[],
  next: Occurrence | undefined,
  at: Instant,
): CadenceEvents['task.work_fell_due'] {
  const isMissed = (one: Occurrence) => one.at < at - missedAfterMs
  const missed = due.filter(isMissed)
  // One for all of them is the last, which another wake may have to find.
  const isLastOfThem = next === undefined || !isMissed(next)
  const caughtUp =
    cadence.catchUp === 'all' ? missed : cadence.catchUp === 'one' && isLastOfThem ? missed.slice(-1) : []
  const made = [...caughtUp, ...due.slice(missed.length)]
  return {
    ...{ cadenceId: cadence.id, version: cadence.version },
    items: made.map((one) => itemOf(cadence, one)),
    passedOver: missed.length - caughtUp.length,
    takenUntil: due.at(-1)?.at ?? cadence.takenUntil,
    ...(next !== undefined && { nextAt: next.at }),
  }
}

function itemOf(cadence: Cadence, occurrence: Occurrence): CadenceEvents['task.work_fell_due']['items'][number] {
  return {
    title: titleOn(cadence, occurrence.date),
    externalId: runId(cadence.id, occurrence.at),
    ...(cadence.priority !== undefined && { priority: cadence.priority }),
  }
}
