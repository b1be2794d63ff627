import { accepted, type Decision, type Proposed, type Reason, reason, refused } from '../decision.ts'
import type { Delegation } from '../delegation/delegation.ts'
import { unmetToWork } from '../delegation/gates.ts'
import { guardHeld } from '../delegation/guard-held.ts'
import type { Member } from '../member/member.ts'
import { clinicalWorkGiven } from '../task/clinical/classify.ts'
import type { Task } from '../task/task.ts'
import { clocksOnAssign } from './clocks-on-assign.ts'
import { illegal } from './legal.ts'
import type { Promises } from './promises.ts'
import { itemEvent } from './work.ts'
import type { Route, WorkItem } from './work-item.ts'

/** What an item is promised where it is done at a stage, without one where nobody has it under a delegation. */
export type PromisesAt = (stage: string | undefined) => Promises

export interface Candidate {
  readonly delegationId: string
  readonly delegation: Delegation
  readonly assistant: Member
}

/** Deterministic and explained: the first rule that finds somebody decides (domain, section 6). */
export function routeWork(
  item: WorkItem | undefined,
  id: string,
  task: Task,
  candidates: readonly Candidate[],
  promisesAt: PromisesAt,
  at: number,
): Decision {
  const refusal = illegal(item, 'assigned')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  const unmet = (candidate: Candidate) =>
    unmetToWork({ task, assistant: candidate.assistant, at }, candidate.delegation.observed)
  const holder = candidates.find(({ delegation }) => delegation.assistantId === item.assistantId)
  // Whoever has it keeps it, unless an access or an agreement of theirs has run out since.
  if (item.assistantId !== null && (holder === undefined || unmet(holder).length === 0)) return accepted([])
  const inOrder = candidates.toSorted((a, b) => (a.delegationId < b.delegationId ? -1 : 1))
  const found = byRule(inOrder.filter((candidate) => unmet(candidate).length === 0))
  if (found !== undefined) {
    const chosen = inOrder.find(({ delegationId }) => delegationId === found.delegationId) as Candidate
    const clocks = clocksOf(item, task, chosen, promisesAt, at)
    return accepted([itemEvent(id, 'work_item.assigned', found, clocks)], { assistantId: found.assistantId })
  }
  // Somebody hears of what has lapsed; until it is renewed the work waits with whoever began it.
  if (item.assistantId !== null) return accepted([])
  const reasons = [
    reason('no_cover', 'Nobody can be routed to this work item', 'Assign somebody who works on this task'),
    ...inOrder.flatMap((candidate) => passedOver(candidate, unmet(candidate))),
  ]
  return refused('no_cover', reasons, leftUncovered(item, id, reasons))
}

/** Remembered once, until somebody has it: a lead is to hear of it (domain, section 6). */
function leftUncovered({ uncoveredSince }: WorkItem, id: string, reasons: readonly Reason[]): Proposed[] {
  if (typeof uncoveredSince === 'number') return []
  return [itemEvent(id, 'work_item.left_uncovered', { reasons: [...new Set(reasons.map(({ code }) => code))] })]
}

/** Why the rules went past somebody; each refusal names what is missing. */
function passedOver({ delegation }: Candidate, unmet: readonly Reason[]): Reason[] {
  const { cover, assistantId, state } = delegation
  const who = `The ${cover} ${assistantId}`
  if (unmet.length > 0) return unmet.map((one) => ({ ...one, message: `${who}: ${one.message}` }))
  return [reason('stage_without_work', `${who} is ${state}`, 'Work is routed from reverse-shadow on')]
}

interface Found {
  readonly delegationId?: string
  readonly assistantId: string
  readonly route: Route
  readonly why: string
}

/** Candidates come by delegation id, so that of two equals always the same one is found. */
function byRule(candidates: readonly Candidate[]): Found | undefined {
  const primary = candidates.find(({ delegation }) => delegation.cover === 'primary')
  const stage = primary?.delegation.state
  if (primary !== undefined && (stage === 'reverse_shadow' || stage === 'independent'))
    return to(primary, 'primary', `The primary is in ${stage}`)
  const independent = candidates.find(({ delegation }) => delegation.state === 'independent')
  if (independent !== undefined && stage === 'shadow')
    return to(independent, 'demonstrator', 'The primary is in shadow; their demonstrator does the work')
  if (independent !== undefined) return to(independent, 'independent_backup', 'An independent backup covers')
  const learning = candidates.find(({ delegation }) => delegation.state === 'reverse_shadow')
  return learning === undefined
    ? undefined
    : to(learning, 'reverse_shadow_backup', 'A backup in reverse-shadow covers under full review')
}

function to({ delegationId, delegation }: Candidate, route: Route, why: string): Found {
  return { delegationId, assistantId: delegation.assistantId, route, why }
}

/** Who is named, and the delegation under which they are, where they have one on this task. */
export interface Named {
  readonly assistantId: string
  readonly assistant: Member
  readonly delegation: Delegation | undefined
}

/** The clocks of an item that comes to somebody. */
function clocksOf(
  { assistantId, clocks }: Pick<WorkItem, 'assistantId' | 'clocks'>,
  { usualMinutes }: Task,
  { assistant, delegation }: Pick<Candidate, 'assistant'> & Pick<Named, 'delegation'>,
  promisesAt: PromisesAt,
  at: number,
) {
  const isReassigned = assistantId !== null
  const promises = promisesAt(delegation?.state)
  return clocksOnAssign(clocks, { isReassigned, promises, calendar: assistant.calendar, usualMinutes }, at)
}

/** A person named by a lead, an import or a replay. The guards hold for them as for anybody. */
export function assignNamed(
  item: WorkItem | undefined,
  id: string,
  task: Task,
  named: Named,
  promisesAt: PromisesAt,
  at: number,
): Decision {
  const refusal = illegal(item, 'assigned')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  return assignNew(id, item, task, named, promisesAt, at)
}

/** The same for an item that is made in the same breath. */
export function assignNew(
  id: string,
  item: Pick<WorkItem, 'taskId' | 'assistantId' | 'clocks'>,
  task: Task,
  named: Named,
  promisesAt: PromisesAt,
  at: number,
): Decision {
  const { assistantId, assistant, delegation } = named
  const unmet = unmetToWork({ task, assistant, at }, delegation?.observed === true)
  if (unmet.length > 0)
    return refused('cannot_be_assigned', unmet, guardHeld(item.taskId, task, assistantId, assistant))
  const open = task.delegations.find((other) => other.assistantId === assistantId)
  const body = { assistantId, route: 'named' as const, why: 'Named', ...(open && { delegationId: open.delegationId }) }
  const isSame = item.assistantId === assistantId
  const clocks = clocksOf(isSame ? { ...item, assistantId: null } : item, task, named, promisesAt, at)
  // Under a delegation it is known already that they have clinical work.
  const given = task.clinical && open === undefined ? [clinicalWorkGiven(assistantId, item.taskId)] : []
  return accepted([itemEvent(id, 'work_item.assigned', body, clocks), ...given], { assistantId })
}
