import { type Reason, reason } from '../decision.ts'
import type { Delegation } from '../delegation/delegation.ts'
import { type Compliance, unmetToWork } from '../delegation/gates.ts'
import type { Member } from '../member/member.ts'
import { worksBefore } from '../member/works-before.ts'
import type { BusinessCalendar } from '../sla/business-calendar.ts'
import { unmetPool } from '../task/set-staffing.ts'
import type { Task } from '../task/task.ts'
import { fromPool, type WorkLeft } from './from-pool.ts'
import type { Route } from './work-item.ts'

export interface Candidate {
  readonly delegationId: string
  readonly delegation: Delegation
  readonly assistant: Member
  /** Of a pool's members, what they have to do already. */
  readonly left?: WorkLeft
}

/** When and where it is asked who does a task's work. */
export interface Asked {
  /** The agency's, in whose days absences are told. */
  readonly zone: string
  readonly at: number
  /** The earliest deadline of the item, where it has one. */
  readonly due?: number | undefined
  /** When the client is open, which a pool's members are to meet. */
  readonly client?: BusinessCalendar | undefined
  /** What the client has signed off, where it is regulated. */
  readonly compliance?: Compliance | undefined
}

export interface Found {
  readonly delegationId?: string
  readonly assistantId: string
  readonly route: Route
  readonly why: string
}

/** Somebody who was looked at, and why the rules went past them; nothing unmet where it was for their stage, or for the order. */
export interface Looked extends Candidate {
  readonly unmet: readonly Reason[]
}

/** Who does it by the first rule that finds somebody, and everybody who was looked at: the primary, then the others by delegation id. */
export interface Answer {
  readonly found: Found | undefined
  readonly looked: readonly Looked[]
}

/** Deterministic: of two equals always the same one is found, in whatever order they come (domain, section 6). */
export function findRoute(task: Task, candidates: readonly Candidate[], asked: Asked): Answer {
  const looked = candidates
    .toSorted((a, b) => rank(a) - rank(b) || (a.delegationId < b.delegationId ? -1 : 1))
    .map((candidate) => ({ ...candidate, unmet: unmetToTake(task, candidate, asked) }))
  return { looked, found: byRule(task, looked, asked) }
}

/** As the rules look: the primary first. */
const rank = ({ delegation }: Candidate) => (delegation.cover === 'primary' ? 0 : 1)

/** What keeps somebody from taking an item: what keeps them from its work, and that they are not there before it is due. */
export function unmetToTake(
  task: Task,
  { assistant, delegation }: Pick<Candidate, 'assistant'> & { readonly delegation: Delegation | undefined },
  { zone, at, due, compliance }: Asked,
): Reason[] {
  const unmet = [
    ...unmetToWork({ task, assistant, client: compliance, at }, delegation?.observed === true),
    ...(delegation?.cover === 'pool' ? unmetPool(task, assistant) : []),
  ]
  return worksBefore(assistant, zone, at, due) ? unmet : [...unmet, away]
}

const away = reason(
  'not_working_before_due',
  'They do not work before it is due',
  'Their return, their working hours, or a later deadline',
)

/** Candidates come in the order in which they are looked at. */
function byRule(task: Task, all: readonly Looked[], asked: Asked): Found | undefined {
  const able = all.filter(({ unmet }) => unmet.length === 0)
  const primary = able.find(({ delegation }) => delegation.cover === 'primary')
  const stage = primary?.delegation.state
  if (primary !== undefined && (stage === 'reverse_shadow' || stage === 'independent'))
    return to(primary, 'primary', `The primary is ${stageSaid[stage]}`)
  const independent = able.filter(({ delegation }) => delegation.state === 'independent')
  const [demonstrator] = independent
  if (demonstrator !== undefined && stage === 'shadow')
    return to(demonstrator, 'demonstrator', 'The primary is in shadow; their demonstrator does the work')
  const backup = independent.find((one) => !isPooled(one))
  if (backup !== undefined) return to(backup, 'independent_backup', covering('An independent backup', all))
  const pooled = fromPool(task, independent, asked)
  if (pooled !== undefined) return to(pooled.candidate, 'pool', pooled.why)
  return ofThoseWhoLearn(task, all, able, asked)
}

function ofThoseWhoLearn(task: Task, all: readonly Looked[], able: readonly Looked[], asked: Asked): Found | undefined {
  const learning = able.filter(({ delegation }) => delegation.state === 'reverse_shadow')
  const backup = learning.find((one) => !isPooled(one))
  const found = backup ?? fromPool(task, learning, asked)?.candidate
  if (found === undefined) return undefined
  const who = backup === undefined ? 'A member of the pool' : 'A backup'
  return to(found, 'reverse_shadow_backup', covering(`${who} in reverse-shadow, under full review,`, all))
}

const isPooled = ({ delegation }: Looked) => delegation.cover === 'pool'

/** Where somebody is on their way, as one says it. */
const stageSaid: Readonly<Record<Delegation['state'], string>> = {
  assigned: 'only assigned yet',
  shadow: 'in shadow',
  reverse_shadow: 'in reverse-shadow',
  independent: 'independent',
  paused: 'paused',
  ended: 'no longer on it',
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** Who covers, and for what reason not the primary. */
function covering(who: string, all: readonly Looked[]): string {
  const primary = all.find(({ delegation }) => delegation.cover === 'primary')
  if (primary === undefined) return `${who} covers`
  const { unmet, delegation } = primary
  const why =
    unmet.length === 0
      ? `is ${stageSaid[delegation.state]}`
      : `is passed over (${unmet.map(({ message }) => lowerFirst(message)).join('; ')})`
  return `${who} covers: the primary ${why}`
}

function to({ delegationId, delegation }: Candidate, route: Route, why: string): Found {
  return { delegationId, assistantId: delegation.assistantId, route, why }
}

/** Of whom the rules give no work to because of how far they are, and how they get it nevertheless. */
const byStage: Readonly<Partial<Record<Delegation['state'], Reason>>> = {
  assigned: reason(
    'stage_without_work',
    'In stage Assigned, work is assigned by hand only',
    'Give it to them by name, or let their hand-over reach reverse-shadow',
  ),
  shadow: reason(
    'stage_without_work',
    'In stage Shadow they look on, and work goes to their demonstrator',
    'Give it to them by name, or let their hand-over reach reverse-shadow',
  ),
  paused: reason('hand_over_paused', 'Their hand-over of the task is paused', 'Resume it first'),
  ended: reason('stage_without_work', 'Their hand-over of the task has ended', 'Hand the task over to them again'),
}

/** What keeps the rules from somebody; nothing where they could take it and others only come first. */
export function unmetByRule({ delegation: { state }, unmet }: Looked): Reason[] {
  const stage = byStage[state]
  return unmet.length > 0 || stage === undefined ? [...unmet] : [stage]
}

/** The same where nobody is found: each refusal names whom it is about. */
export function passedOver(looked: Looked): Reason[] {
  const { cover, assistantId } = looked.delegation
  return unmetByRule(looked).map((one) => ({
    ...one,
    message: `The ${cover} ${assistantId}: ${lowerFirst(one.message)}`,
  }))
}
