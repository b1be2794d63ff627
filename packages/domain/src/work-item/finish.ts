import { accepted, type Decision, refusedBecause } from '../decision.ts'
import type { Member } from '../member/member.ts'
import { type SamePerson, sameMember } from '../member/same-person.ts'
import { isClinicalWork } from '../task/clinical/as-classified.ts'
import type { Task } from '../task/task.ts'
import { type LateLook, lookedAtForComplaint } from './late-review.ts'
import { illegal } from './legal.ts'
import { clocksOnReopen, type Promises } from './promises.ts'
import { doersOf, releasedFrom } from './whose-work.ts'
import { itemEvent } from './work.ts'
import type { WorkItem } from './work-item.ts'

/** Who signs, in which of their memberships. */
export interface Signer {
  readonly id: string
  readonly member: Member | undefined
  readonly isSame?: SamePerson
}

/** Signed for by the client or the clinician before the window ends by itself; scribe work by a clinician only. */
export function acceptWork(
  item: WorkItem | undefined,
  id: string,
  task: Pick<Task, 'clinical'> | undefined,
  { id: signerId, member, isSame = sameMember }: Signer,
): Decision {
  const refusal = illegal(item, 'accepted')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  if (isClinicalWork(item, task) && member?.clinician !== true)
    return refusedBecause('clinician_signs', 'Scribe work is signed by a clinician of the client', 'Let them sign it')
  if (doersOf(item).some((doer) => doer !== signerId && isSame(doer, signerId)))
    return refusedBecause(
      'own_work',
      'Nobody signs as the client for what they did as an assistant',
      'Let another contact sign it',
    )
  return accepted([itemEvent(id, 'work_item.accepted', { by: 'person' })])
}

/** A complaint. Anything after delivery opens a new cycle and leaves the old one as it was (sla, rule 35). */
export function reopenWork(
  { item, assistant, ...look }: Omit<LateLook, 'item'> & { item: WorkItem | undefined; assistant?: Member | undefined },
  promises: Promises,
  why: string,
  newId: () => string,
  at: number,
): Decision {
  const refusal = illegal(item, 'reopened')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  if (why.trim() === '') return refusedBecause('reason_missing', 'A complaint needs a reason', 'Say what is wrong')
  const clocks = clocksOnReopen(promises, item, at)
  const released = releasedFrom({ delegation: look.delegation, assistant, task: look.task })
  return accepted([
    itemEvent(look.workItemId, 'work_item.reopened', { reason: why, ...released }, clocks),
    ...lookedAtForComplaint({ ...look, item }, promises, why, newId, at),
  ])
}
