import { accepted, type Decision, refusedBecause } from '../../decision.ts'
import type { Instant } from '../../stream.ts'
import type { Cadence, Occurrence } from './cadence.ts'

/** Nothing falls due while it is paused, nor afterwards what would have. */
export function pauseCadence(taskId: string, { id: cadenceId, state }: Cadence): Decision {
  if (state === 'ended') return ended
  if (state === 'paused') return accepted([])
  return accepted([{ stream: 'task', id: taskId, type: 'task.cadence_paused', body: { cadenceId } }])
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

/** For good; what it has made stays. */
export function endCadence(taskId: string, { id: cadenceId, state }: Cadence, reason: string): Decision {
  if (state === 'ended') return accepted([])
  return accepted([{ stream: 'task', id: taskId, type: 'task.cadence_ended', body: { cadenceId, reason } }])
}

const ended = refusedBecause('cadence_ended', 'The cadence has ended', 'Save a new one')
