import { accepted, type Decision, type Refused, refusedBecause } from '../decision.ts'
import type { Delegation } from '../delegation/delegation.ts'
import { worksAsAssistant } from '../delegation/gates.ts'
import type { Member } from '../member/member.ts'
import { readingOf, type SopRead, withReading } from '../sop/sop-read.ts'
import type { Task } from '../task/task.ts'
import type { WorkItem } from './work-item.ts'

/** Whoever does an item, and under which delegation of its task, where they have one. */
export interface Reader {
  readonly task: Pick<Task, 'sopReadBy' | 'sopsReadBy'> | undefined
  readonly assistant: Pick<Member, 'roles'> | undefined
  readonly delegation: Pick<Delegation, 'observed' | 'acknowledgedSop' | 'acknowledgedSops'> | undefined
}

type Work = Pick<WorkItem, 'sopVersion' | 'assistantId'>

/**
 * An assistant acknowledges each version of the SOP before working under it (domain, section 4): with their delegation,
 * or with the task where they cover without one. It is the version that the item runs under: a newer one that they have
 * read has other steps.
 */
export function hasReadSop({ sopVersion, assistantId }: Work, { task, assistant, delegation }: Reader): boolean {
  if (sopVersion === 0 || delegation?.observed === true) return true
  if (delegation !== undefined)
    return readingOf(delegation.acknowledgedSop, delegation.acknowledgedSops).includes(sopVersion)
  if (task === undefined || assistant === undefined || assistantId === null) return true
  return !worksAsAssistant(assistant) || readAsCover(task, assistantId).includes(sopVersion)
}

const readAsCover = ({ sopReadBy, sopsReadBy }: NonNullable<Reader['task']>, memberId: string) =>
  readingOf(sopReadBy?.[memberId], sopsReadBy?.[memberId])

export function unreadSop({ sopVersion }: Work): Refused {
  return refusedBecause(
    'sop_not_acknowledged',
    `Version ${sopVersion} of the SOP is not acknowledged`,
    'Whoever does the work acknowledges the SOP before working under it',
  )
}

/** Work that came to somebody while it was under way: whoever goes on with it has read what it runs under. */
export function goesOnUnderReadSop(item: WorkItem | undefined, reader: Reader, decision: Decision): Decision {
  if (item === undefined || decision.kind === 'refused') return decision
  return hasReadSop(item, reader) ? decision : unreadSop(item)
}

/** Whoever covers an item has read the version that it is done under; the task remembers it for the next one. */
export function acknowledgeForCover(item: WorkItem | undefined, task: Task | undefined, version: number): Decision {
  if (item === undefined || task === undefined) return refusedBecause('not_found', 'There is no such work item')
  const { assistantId: memberId, delegationId, sopVersion } = item
  if (memberId === null)
    return refusedBecause('nobody_assigned', 'Nobody is assigned to this work item', 'Assign somebody first')
  if (delegationId !== null)
    return refusedBecause(
      'has_hand_over',
      'They do it under their own hand-over of the task',
      'Acknowledge the SOP with the hand-over',
    )
  if (version !== sopVersion)
    return refusedBecause(
      'not_the_sop_of_the_item',
      `The work item is not done under version ${version} of the SOP`,
      sopVersion === 0 ? 'It has no SOP: nothing is to be acknowledged' : `Read and acknowledge version ${sopVersion}`,
    )
  const known = readAsCover(task, memberId)
  if (known.includes(version)) return accepted([])
  const body: { memberId: string } & SopRead = { memberId, ...withReading(known, version) }
  return accepted([{ stream: 'task', id: item.taskId, type: 'task.sop_acknowledged', body }])
}
