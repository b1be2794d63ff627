import { accepted, type Decision } from '../decision.ts'
import { carried, clocksOnEnd, type Promises } from '../work-item/promises.ts'
import type { Escalation } from './escalation.ts'
import { illegalEscalation } from './legal.ts'
import { notify } from './notify.ts'
import { type Run, startRun } from './run.ts'

/** A resolve beats an acknowledgement that crosses it, and comes once (rule 4). */
export function resolve(
  escalation: Escalation | undefined,
  id: string,
  by: string,
  why: string,
  promises: Promises | undefined,
  at: number,
): Decision {
  if (escalation === undefined) return illegalEscalation(escalation, 'resolved') as Decision
  if (escalation.state === 'resolved') return accepted([], { escalationId: id, state: 'resolved', wasResolved: true })
  const run = startRun(id, escalation, at)
  resolveRun(run, by, why, { promises })
  return accepted(run.events, { escalationId: id, state: 'resolved' })
}

export interface Ending {
  readonly promises?: Promises | undefined
  /** Nobody is told of the end: the notice before it said all. */
  readonly quiet?: boolean
}

/** It is over; those who had been told hear so, only they, and not whoever ended it (rules 16 and 19). */
export function resolveRun(run: Run, by: string, why: string, { promises, quiet }: Ending = {}): void {
  const { clocks, told, position } = run.escalation
  const ended = promises === undefined || clocks.length === 0 ? {} : carried(clocksOnEnd(promises, clocks, run.at))
  run.emit('escalation.resolved', { by, why, ...ended })
  const recipients = Object.entries(told)
    .filter(([member]) => member !== by)
    .map(([member, channels]) => ({ member, channels, holdUntil: null }))
    .toSorted((a, b) => (a.member < b.member ? -1 : 1))
  if (quiet === true || recipients.length === 0) return
  notify(run, { kind: 'resolved', step: null, recipients, next: { position, at: null }, by })
}
