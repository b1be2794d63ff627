import { leads } from '../actor.ts'
import { accepted, type Decision, refusedBecause } from '../decision.ts'
import type { Member } from '../member/member.ts'
import { carried, clocksOnDelivery, type Promises } from '../work-item/promises.ts'
import type { Escalation } from './escalation.ts'
import { illegalEscalation } from './legal.ts'
import { startRun } from './run.ts'

/** Who answers. */
export interface Answerer {
  readonly id: string
  readonly member: Member
}

/** Who was told, who has it, and who runs the agency; to anybody else it is none of theirs. */
export function isNotTheirs(escalation: Escalation, { id, member }: Answerer): boolean {
  const runs = leads(member.roles)
  return !runs && escalation.holderId !== id && escalation.told[id] === undefined
}

export function notTheirs(): Decision {
  return refusedBecause('not_told', 'This escalation went to others', 'Ask a lead, or whoever was told')
}

/**
 * Stops the ladder and calls off what is pending; it holds for the agency's time-out, before which the person is reminded
 * (rules 4 and 5). Said again it holds anew, by whoever says it.
 */
export function acknowledge(
  escalation: Escalation | undefined,
  id: string,
  answerer: Answerer,
  promises: Promises | undefined,
  at: number,
): Decision {
  const refusal = illegalEscalation(escalation, 'acknowledged')
  if (refusal !== undefined || escalation === undefined) return refusal as Decision
  if (isNotTheirs(escalation, answerer)) return notTheirs()
  const { acknowledgeMs, remindBeforeMs } = escalation.settings
  const run = startRun(id, escalation, at)
  const { clocks } = escalation
  run.emit('escalation.acknowledged', {
    by: answerer.id,
    until: at + acknowledgeMs,
    remindAt: at + Math.max(0, acknowledgeMs - remindBeforeMs),
    ...(promises !== undefined && clocks.length > 0 && carried(clocksOnDelivery(promises, clocks, at))),
  })
  return accepted(run.events, { escalationId: id, until: at + acknowledgeMs })
}
