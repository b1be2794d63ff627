import { accepted, type Decision, type Proposed, type Reason, reason, refused } from '../decision.ts'
import type { Delegation } from '../delegation/delegation.ts'
import { type Compliance, unmetStage, unmetToWork } from '../delegation/gates.ts'
import { guardHeld } from '../delegation/guard-held.ts'
import type { Member } from '../member/member.ts'
import { handOffMissing } from '../member/record-absence.ts'
import type { BusinessCalendar } from '../sla/business-calendar.ts'
import { dueAt } from '../sla/due-at.ts'
import { asClassified } from '../task/clinical/as-classified.ts'
import { clinicalWorkGiven } from '../task/clinical/classify.ts'
import type { Task } from '../task/task.ts'
import { clocksOnAssign } from './clocks-on-assign.ts'
import { type Asked, type Candidate, type Found, findRoute, passedOver, unmetToTake } from './find-route.ts'
import { type HandOff, type HandOffFacts, handOffOf } from './hand-off.ts'
import { illegal } from './legal.ts'
import type { OwingItem } from './owing.ts'
import type { Promises } from './promises.ts'
import { itemEvent } from './work.ts'
import type { LentBy, WorkItem } from './work-item.ts'

/** What an item is promised where it is done at a stage, without one where nobody has it under a delegation. */
export type PromisesAt = (stage: string | undefined) => Promises

/** What a move of an item goes by beside the task and its people. */
export interface Moving {
  readonly promisesAt: PromisesAt
  /** The agency's, in whose days absences are told. */
  readonly zone: string
  readonly at: number
  /** When the client is open, for the members of a pool. */
  readonly client?: BusinessCalendar | undefined
  readonly compliance?: Compliance | undefined
  /** Whoever has it, also without a delegation of the task. */
  readonly holder?: Member | undefined
  /** What goes into the hand-off note beside what the item knows. */
  readonly note?: HandOffFacts
}

/**
 * Deterministic and explained: the first rule that finds somebody decides (domain, section 6). Whoever has it keeps it
 * unless they do not work before it is due, have left, or have an access or an agreement that has run out since.
 */
export function routeWork(
  item: WorkItem | undefined,
  id: string,
  ofItem: Task,
  candidates: readonly Candidate[],
  moving: Moving,
): Decision {
  const refusal = illegal(item, 'assigned')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  const task = asClassified(ofItem, item)
  const asked = askedOf(item, moving)
  const holding = candidates.find(({ delegation }) => delegation.assistantId === item.assistantId)
  const unmet = unmetOfHolder(task, item, holding, moving)
  if (item.assistantId !== null && unmet.length === 0) return keptBy(item, id)
  const { found, looked } = findRoute(task, candidates, asked)
  if (found !== undefined) {
    const chosen = looked.find(({ delegationId }) => delegationId === found.delegationId) as Candidate
    return movedTo(item, id, task, { ...chosen, found, lentBy: lenderOf(item, unmet, found) }, moving)
  }
  // Somebody hears of what has lapsed; until it is renewed the work waits with whoever began it.
  const hasGone = unmet.some(({ code }) => code === 'not_working_before_due' || code === 'member_left')
  if (item.assistantId !== null && !hasGone) return accepted([])
  const reasons = [
    reason('no_cover', 'Nobody can be routed to this work item', 'Assign somebody who works on this task'),
    ...looked.flatMap((one) => passedOver(one)),
  ]
  return refused('no_cover', reasons, leftUncovered(item, id, reasons, hasLeft(unmet)))
}

const askedOf = ({ clocks }: Pick<WorkItem, 'clocks'>, { zone, at, client, compliance }: Moving): Asked => ({
  ...{ zone, at, client, compliance, due: dueAt(clocks) },
})

const hasLeft = (unmet: readonly Reason[]) => unmet.some(({ code }) => code === 'member_left')

/**
 * Who gets it back: whoever had it when their absence began, also where the cover falls ill or may not go on with it;
 * nobody where whoever had it has left or lost an access.
 */
function lenderOf(item: WorkItem, unmet: readonly Reason[], { assistantId: taker }: Found): LentBy | undefined {
  const { assistantId, delegationId, lentBy } = item
  const isAway = unmet.length > 0 && unmet.every(({ code }) => code === 'not_working_before_due')
  const lender = lentBy ?? (isAway && assistantId !== null ? { assistantId, delegationId } : undefined)
  return lender?.assistantId === taker ? undefined : lender
}

/** Somebody who was named, without a delegation of the task, keeps it as long as they are there. */
function unmetOfHolder(task: Task, item: WorkItem, holding: Candidate | undefined, moving: Moving): readonly Reason[] {
  const { holder } = moving
  const asked = askedOf(item, moving)
  if (holding !== undefined) return unmetToTake(task, holding, asked)
  if (holder === undefined) return []
  const gone = ['not_working_before_due', 'member_left']
  return unmetToTake(task, { assistant: holder, delegation: undefined }, asked).filter(({ code }) =>
    gone.includes(code),
  )
}

/** They are there again, or were never away for long: nobody has to be found, and no lead to be asked any more. */
function keptBy({ assistantId, delegationId, uncoveredSince, lentBy }: WorkItem, id: string): Decision {
  if (typeof uncoveredSince !== 'number' || assistantId === null) return accepted([])
  const kept = { assistantId, ...(delegationId !== null && { delegationId }), ...(lentBy && { lentBy }) }
  return accepted([
    itemEvent(id, 'work_item.assigned', { ...kept, route: 'returned', why: 'Whoever has it works again' }),
  ])
}

/** Remembered once, until somebody has it: a lead is to hear of it (domain, section 6). What a leaver had is nobody's. */
function leftUncovered(
  { uncoveredSince, assistantId }: WorkItem,
  id: string,
  reasons: readonly Reason[],
  isOrphaned: boolean,
): Proposed[] {
  const orphaned = isOrphaned && assistantId !== null
  if (typeof uncoveredSince === 'number' && !orphaned) return []
  const codes = [...new Set(reasons.map(({ code }) => code))]
  return [itemEvent(id, 'work_item.left_uncovered', { reasons: codes, ...(orphaned && { unassigned: true }) })]
}

interface Chosen extends Pick<Named, 'assistant' | 'delegation'> {
  readonly found: Found
  readonly lentBy?: LentBy | undefined
}

/** The event of the move: by which rule, with the hand-off note where somebody had it, and who lends it for a while. */
function movedTo(
  item: WorkItem,
  id: string,
  task: Task,
  { found, lentBy, ...chosen }: Chosen,
  moving: Moving,
): Decision {
  const { promisesAt, at, note = {} } = moving
  const handOff = handOffOf(item, task, note)
  const body = { ...found, ...(handOff && { handOff }), ...(lentBy && { lentBy }) }
  const clocks = clocksOf(item, task, chosen, promisesAt, at)
  return accepted([itemEvent(id, 'work_item.assigned', body, clocks)], { assistantId: found.assistantId })
}

/** States in which an item may come back: whoever covers has it and has not handed it in. */
const returnable = new Set(['open', 'in_progress', 'blocked', 'rework', 'reopened'])

/**
 * The absence has ended: what moved because of it comes back where whoever covered has not begun, ticked, blocked or
 * handed in anything since, and where whoever had it may work on it again. Everything else stays.
 */
export function giveBack(
  item: WorkItem | undefined,
  id: string,
  task: Task,
  owner: { readonly assistant: Member | undefined; readonly delegation: Delegation | undefined },
  moving: Moving,
): Decision {
  if (item?.lentBy == null || !returnable.has(item.state)) return accepted([])
  const { assistantId, delegationId } = item.lentBy
  const { assistant, delegation } = owner
  const asked = askedOf(item, moving)
  const guarded = asClassified(task, item)
  if (assistant === undefined || unmetToTake(guarded, { assistant, delegation }, asked).length > 0) return accepted([])
  if (delegationId !== null && !(delegation?.state === 'reverse_shadow' || delegation?.state === 'independent'))
    return accepted([])
  const back = { assistantId, ...(delegationId !== null && { delegationId }) }
  const found: Found = { ...back, route: 'returned', why: 'Back from an absence; nobody had begun it' }
  return movedTo(item, id, task, { assistant, delegation, found }, moving)
}

/** Who is named, and the delegation under which they are, where they have one on this task. */
export interface Named {
  readonly assistantId: string
  readonly assistant: Member
  readonly delegation: Delegation | undefined
  /** What the client has signed off, where it is regulated. */
  readonly compliance?: Compliance | undefined
}

/** The clocks of an item that comes to somebody. */
function clocksOf(
  item: OwingItem & Pick<WorkItem, 'assistantId'>,
  { usualMinutes }: Task,
  { assistant, delegation }: Pick<Named, 'assistant' | 'delegation'>,
  promisesAt: PromisesAt,
  at: number,
) {
  const isReassigned = item.assistantId !== null
  const promises = promisesAt(delegation?.state)
  return clocksOnAssign(item.clocks, { item, isReassigned, promises, calendar: assistant.calendar, usualMinutes }, at)
}

/** Whether a lead moves an item as planned, and what the note says beside what the item knows. */
export interface NamedMove extends HandOffFacts {
  readonly planned?: boolean | undefined
}

/**
 * A person named by a lead, an import or a replay. The guards hold for them as for anybody; what moves from somebody
 * else carries the hand-off note.
 */
export function assignNamed(
  item: WorkItem | undefined,
  id: string,
  task: Task,
  named: Named,
  promisesAt: PromisesAt,
  at: number,
  note: NamedMove = {},
): Decision {
  const refusal = illegal(item, 'assigned')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  const moves = item.assistantId !== null && item.assistantId !== named.assistantId
  if (moves && note.planned && (note.text?.trim() ?? '') === '') return handOffMissing('move')
  const handOff = moves ? handOffOf(item, task, note) : undefined
  return assignNew(id, item, asClassified(task, item), named, promisesAt, at, handOff)
}

/** What keeps somebody from being named for work of a task as it is classified for it. */
export function unmetToBeNamed(
  task: Task,
  { assistant, delegation, compliance }: Omit<Named, 'assistantId'>,
  at: number,
): readonly Reason[] {
  const isObserved = delegation?.observed === true
  return [...unmetToWork({ task, assistant, client: compliance, at }, isObserved), ...unmetStage(delegation)]
}

/** The same for an item that is made in the same breath. */
export function assignNew(
  id: string,
  item: OwingItem & Pick<WorkItem, 'taskId' | 'assistantId'>,
  task: Task,
  named: Named,
  promisesAt: PromisesAt,
  at: number,
  handOff?: HandOff,
): Decision {
  const { assistantId, assistant } = named
  const unmet = unmetToBeNamed(task, named, at)
  if (unmet.length > 0)
    return refused('cannot_be_assigned', unmet, guardHeld(item.taskId, task, assistantId, assistant))
  const open = task.delegations.find((other) => other.assistantId === assistantId)
  const under = { ...(open && { delegationId: open.delegationId }), ...(handOff && { handOff }) }
  const body = { assistantId, route: 'named' as const, why: 'Named', ...under }
  const isSame = item.assistantId === assistantId
  const clocks = clocksOf(isSame ? { ...item, assistantId: null } : item, task, named, promisesAt, at)
  // Under a delegation it is known already that they have clinical work.
  const given = task.clinical && open === undefined ? [clinicalWorkGiven(assistantId, item.taskId)] : []
  return accepted([itemEvent(id, 'work_item.assigned', body, clocks), ...given], { assistantId })
}
