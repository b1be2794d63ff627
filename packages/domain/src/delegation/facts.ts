import { accepted, type Decision, refusedBecause } from '../decision.ts'
import type { Member } from '../member/member.ts'
import { type SamePerson, sameMember } from '../member/same-person.ts'
import type { Review } from '../review/review.ts'
import { readingOf, withReading } from '../sop/sop-read.ts'
import type { Task } from '../task/task.ts'
import type { WorkItem, WorkItemStatus } from '../work-item/work-item.ts'
import type { Delegation } from './delegation.ts'

const fact = (id: string, type: string, body: object): Decision => accepted([{ stream: 'delegation', id, type, body }])

/**
 * An assistant acknowledges each version of the SOP before working under it (domain, section 4): the current one, and an
 * older one that work still runs under which comes to them.
 */
export function acknowledgeSop(
  delegation: Delegation | undefined,
  id: string,
  task: Task | undefined,
  version: number,
): Decision {
  if (delegation === undefined || task === undefined) return refusedBecause('not_found', 'There is no such delegation')
  if (delegation.state === 'ended') return hasEnded()
  if (version > (task.sop?.version ?? 0))
    return refusedBecause(
      'no_such_sop',
      `There is no version ${version} of the SOP`,
      `Read and acknowledge version ${task.sop?.version ?? 'once it is published'}`,
    )
  const known = readingOf(delegation.acknowledgedSop, delegation.acknowledgedSops)
  if (known.includes(version)) return accepted([])
  return fact(id, 'delegation.sop_acknowledged', withReading(known, version))
}

/** Somebody who shows the work, or says that they did. */
export interface Shower {
  readonly id: string
  readonly member: Member | undefined
  /** Theirs of the task, where they have one. */
  readonly delegation: Delegation | undefined
  readonly isSame?: SamePerson
}

/** Who may show the work: an independent assistant of the task, a lead, or a contact of its client (domain, section 1). */
export function mayDemonstrate(member: Member, clientId: string, ofTheTask: Delegation | undefined): boolean {
  if (ofTheTask?.state === 'independent') return true
  return member.roles.some(
    (role) => role === 'owner' || role === 'ops_lead' || (role === 'client_contact' && member.clientId === clientId),
  )
}

const hasEnded = () => refusedBecause('delegation_ended', 'The delegation has ended', 'Assign it anew')

/**
 * A real work item of the task, done by a qualified demonstrator while the assistant watched: nothing from before they
 * were in shadow, and nothing that they had a hand in.
 */
export function observeItem(
  delegation: Delegation | undefined,
  id: string,
  workItemId: string,
  item: WorkItem | undefined,
  demonstrator: Shower,
): Decision {
  if (delegation === undefined) return refusedBecause('not_found', 'There is no such delegation')
  if (delegation.state !== 'shadow')
    return refusedBecause('not_in_shadow', `Work is observed in shadow; the delegation is ${delegation.state}`)
  if (item === undefined || item.taskId !== delegation.taskId)
    return refusedBecause(
      'item_of_another_task',
      'The observed work item is none of this task',
      'Name an item of this task',
    )
  if (item.imported)
    return refusedBecause(
      'taken_over_from_a_list',
      'The work item was taken over from a list of the past: nobody watched it here',
      'Observe work that is done from now on',
    )
  if (item.submissions === 0)
    return refusedBecause('item_not_done', 'The work item has not been done yet', 'Record it once it is handed in')
  if ((item.submittedAt ?? 0) < (delegation.shadowSince ?? 0))
    return refusedBecause(
      'done_before_shadow',
      'The work item was done before the assistant was there to watch',
      'Observe work that is done from now on',
    )
  const { member, isSame = sameMember } = demonstrator
  if (
    [demonstrator.id, ...item.hands].some((hand) => isSame(hand, delegation.assistantId)) ||
    member === undefined ||
    !mayDemonstrate(member, delegation.clientId, demonstrator.delegation)
  )
    return refusedBecause(
      'demonstrator_unqualified',
      'Whoever did the item is no qualified demonstrator',
      'Observe an independent assistant, a lead or a client contact',
    )
  if (delegation.observedItems.includes(workItemId)) return accepted([])
  return fact(id, 'delegation.item_observed', { workItemId, demonstratorId: demonstrator.id })
}

export function recordWalkthrough(delegation: Delegation | undefined, id: string, link: string): Decision {
  if (delegation === undefined) return refusedBecause('not_found', 'There is no such delegation')
  if (delegation.state === 'ended') return hasEnded()
  return fact(id, 'delegation.walkthrough_recorded', { link })
}

/** Whoever showed the work, an observed item at least, says that the assistant has seen enough. */
export function signOffDemonstration(delegation: Delegation | undefined, id: string, by: Shower): Decision {
  if (delegation === undefined || by.member === undefined)
    return refusedBecause('not_found', 'There is no such delegation')
  if (delegation.state !== 'shadow')
    return refusedBecause('not_in_shadow', `A demonstrator signs off in shadow; the delegation is ${delegation.state}`)
  const { isSame = sameMember } = by
  if (isSame(by.id, delegation.assistantId) || !mayDemonstrate(by.member, delegation.clientId, by.delegation))
    return refusedBecause(
      'demonstrator_unqualified',
      'Only a qualified demonstrator signs off',
      'An independent assistant of the task, a lead or a client contact',
    )
  if (!delegation.demonstrators.includes(by.id))
    return refusedBecause(
      'showed_nothing',
      'Whoever signs off has done none of the observed work items',
      'Let somebody sign off whose work the assistant observed',
    )
  return fact(id, 'delegation.demonstration_signed_off', { by: by.id })
}

/** What is on its way back. */
export interface Rework {
  readonly workItemId: string
  readonly critical: boolean
  /** The review, where its verdict was amended to this one. */
  readonly amended?: Pick<Review, 'criticalBefore'> | undefined
}

/**
 * Which items of the delegation are on their way back, for the gate to independence: sent back, or reopened after they were
 * delivered. One that has ended meanwhile, or is somebody else's now, is not. A critical error stays one until the work is
 * delivered, unless it was decided that it never was one.
 */
export function openRework(
  delegation: Delegation | undefined,
  id: string,
  { workItemId, critical, amended }: Rework,
  item: WorkItem | undefined,
): Decision {
  if (delegation === undefined || !isOnItsWayBack(item, id)) return accepted([])
  const [isOpen, isCritical] = [delegation.openRework, delegation.openCritical].map((list) => list.includes(workItemId))
  if (isCritical && !critical && amended !== undefined && !amended.criticalBefore)
    return fact(id, 'delegation.critical_amended', { workItemId })
  return isOpen && (isCritical || !critical)
    ? accepted([])
    : fact(id, 'delegation.rework_opened', { workItemId, critical })
}

const ended = new Set<WorkItemStatus>(['delivered', 'accepted', 'rejected', 'cancelled', 'merged'])

function isOnItsWayBack(item: WorkItem | undefined, delegationId: string): boolean {
  if (item === undefined || ended.has(item.state)) return false
  return item.reworked || (item.cycle > 1 && item.delegationId === delegationId)
}

export function closeRework(delegation: Delegation | undefined, id: string, workItemId: string): Decision {
  if (!delegation?.openRework.includes(workItemId)) return accepted([])
  return fact(id, 'delegation.rework_closed', { workItemId })
}
