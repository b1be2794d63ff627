import { type Accepted, accepted, type Decision, refusedBecause } from '../../decision.ts'
import type { Instant } from '../../stream.ts'
import type { Cadence, Occurrence } from './cadence.ts'
import { type Ahead, runsAWake, wakeTask } from './fall-due.ts'

/** Nothing falls due while it is paused, nor afterwards what would have; what was due before is made first. */
export function pauseCadence(taskId: string, ahead: Ahead, at: Instant): Decision {
  const { id: cadenceId, state } = ahead.cadence
  if (state === 'ended') return ended
  if (state === 'paused') return accepted([])
  const due = dueBefore(taskId, ahead, at)
  if (due.kind === 'refused' || hasRunOut(due)) return due
  return accepted([...due.events, { stream: 'task', id: taskId, type: 'task.cadence_paused', body: { cadenceId } }])
}

/** Goes on with the first occurrence after now. */
export function resumeCadence(
  taskId: string,
  { id: cadenceId, state }: Cadence,
  first: Occurrence | undefined,
  at: Instant,
): Decision {
  if (state === 'ended') return ended
  if (state === 'active') return accepted([])
  if (first === undefined)
    return refusedBecause('cadence_never', 'The rule meets no date from now on', 'Save another rule, or end it')
  const body = { cadenceId, takenUntil: at, nextAt: first.at }
  return accepted([{ stream: 'task', id: taskId, type: 'task.cadence_resumed', body }])
}

/** For good; what it has made stays, and what was due before is made. */
export function endCadence(taskId: string, ahead: Ahead, reason: string, at: Instant): Decision {
  const { id: cadenceId, state } = ahead.cadence
  if (state === 'ended') return accepted([])
  const due = dueBefore(taskId, ahead, at)
  if (due.kind === 'refused') return due
  return accepted([
    ...due.events,
    { stream: 'task', id: taskId, type: 'task.cadence_ended', body: { cadenceId, reason } },
  ])
}

/** Decides upon what is due and was not looked at yet, so that no run is lost between its hour and the next look. */
function dueBefore(taskId: string, ahead: Ahead, at: Instant): Decision {
  const { nextAt } = ahead.cadence
  if (nextAt === undefined || nextAt > at) return accepted([])
  const last = ahead.occurrences[runsAWake]
  return last !== undefined && last.at <= at ? manyDue : wakeTask(taskId, [ahead], at)
}

const hasRunOut = ({ events }: Accepted) =>
  events.some(({ type, body }) => type === 'task.work_fell_due' && !('nextAt' in body))

const manyDue = refusedBecause(
  'runs_still_due',
  `More than ${runsAWake} runs of it are due and not made yet`,
  'Ask again once they are made, which takes a moment',
)

const ended = refusedBecause('cadence_ended', 'The cadence has ended', 'Save a new one')
