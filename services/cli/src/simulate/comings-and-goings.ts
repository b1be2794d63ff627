import type { TimedCommand } from '../replay/virtual-driver.ts'
import type { Person, SimulatedCast } from './cast.ts'
import { steps } from './set-up.ts'
import { member, timed } from './timed.ts'

/** What a lead does about somebody's work: each command is named by the hour, which has no two of a kind. */
function lead(cast: SimulatedCast, { leadId }: Person, from: number) {
  return (name: string, input: object, called: string): TimedCommand =>
    timed(cast.agencyId, from, member(leadId), name, input, `${name} ${called} ${from}`)
}

/** What is open is called off, because nobody goes on with it; then the delegation ends. */
export function gone(cast: SimulatedCast, person: Person, openItems: readonly string[], from: number): TimedCommand[] {
  const { delegationId, name } = person
  const say = lead(cast, person, from)
  return [
    ...openItems.map((workItemId) => closed(cast, person, workItemId, from)),
    say('delegation.end', { delegationId, reason: 'Leaves the agency' }, name),
  ]
}

export function closed(cast: SimulatedCast, person: Person, workItemId: string, from: number): TimedCommand {
  const input = { workItemId, reason: 'Nobody is left to go on with it' }
  return lead(cast, person, from)('work_item.cancel', input, workItemId)
}

export function complained(cast: SimulatedCast, person: Person, workItemId: string, from: number): TimedCommand {
  const input = { workItemId, reason: 'The client found an error' }
  return lead(cast, person, from)('work_item.reopen', input, workItemId)
}

export function sopChanged(cast: SimulatedCast, person: Person, change: 'minor' | 'major', from: number): TimedCommand {
  return lead(cast, person, from)('task.publish_sop', { taskId: person.taskId, change, steps }, person.name)
}

/** An assistant reads each version before working under it. */
export function sopRead(
  { agencyId }: SimulatedCast,
  { memberId, delegationId, name }: Person,
  version: number,
  from: number,
): TimedCommand {
  const input = { delegationId, version }
  return timed(agencyId, from, member(memberId), 'delegation.acknowledge_sop', input, `read ${version} ${name}`)
}
