import { accepted, type Decision, type Proposed, refused, refusedBecause } from '../decision.ts'
import { type ScribeOutcomeEvents, type ScribeOutcomes, withScribeOutcome } from '../insight/scribe-outcomes.ts'
import type { Attempts } from '../quality/quality-state.ts'
import type { Rubric } from '../quality/rubric.ts'
import { evolveRework } from '../rework/evolve-rework.ts'
import type { NotedRework, ProcessFix, ReworkEvents } from '../rework/process-fix.ts'
import type { Target } from '../sla/target.ts'
import { checkSteps } from '../sop/check-steps.ts'
import { newestRead, type SopRead } from '../sop/sop-read.ts'
import type { AskedValue, Branch } from '../sop/step-value.ts'
import { type Happening, type StreamState, unknownEvent } from '../stream.ts'
import type { AutomaticCriterion } from './automatic-criteria.ts'
import { type Cadence, type CadenceEvents, evolveCadences } from './cadence/cadence.ts'
import { evolveClinical } from './clinical/evolve.ts'
import { type ClinicalEvents, type Reclassification, type Suspicion, suspectedIn } from './clinical/suspicion.ts'
import type { Requirements } from './requirements.ts'
import type { TrackerField } from './tracker.ts'

export const risks = ['low', 'elevated', 'high'] as const
export type Risk = (typeof risks)[number]

export interface AccessNeed {
  readonly system: string
  readonly role: string
}

export type Change = 'minor' | 'major'

export const sopStepKinds = ['do', 'check', 'decide', 'escalate', 'record'] as const

export interface SopStep {
  readonly kind: (typeof sopStepKinds)[number]
  readonly text: string
  readonly required: boolean
  readonly note?: string
  readonly asks?: AskedValue
  readonly when?: Branch
}

export interface Sop {
  readonly version: number
  readonly change: Change
  readonly steps: readonly SopStep[]
  readonly publishedAt: number
  /** The newest version that changed the work: evidence from before it does not count. */
  readonly majorVersion: number
}

export const briefSections = [
  'goal',
  'definitionOfDone',
  'inputs',
  'tools',
  'constraints',
  'examples',
  'deadline',
  'escalationRules',
  'trigger',
] as const
export type BriefSection = (typeof briefSections)[number]
export type BriefText = Readonly<Record<BriefSection, string>>

export interface Brief {
  readonly version: number
  readonly change: Change
  readonly sections: BriefText
  readonly publishedAt: number
  readonly majorVersion: number
}

export interface PublishedRubric extends Rubric {
  readonly publishedAt: number
}

/** One open delegation of the task, as the task remembers it: who may be routed to, and that there is only one each. */
export interface OpenDelegation {
  readonly delegationId: string
  readonly assistantId: string
  readonly cover: Cover
}

export const covers = ['primary', 'backup', 'pool'] as const
export type Cover = (typeof covers)[number]

export interface Task extends StreamState {
  readonly state: 'active'
  readonly clientId: string
  readonly name: string
  readonly taskType: string
  readonly clinical: boolean
  readonly risk: Risk
  readonly accessNeeds: readonly AccessNeed[]
  readonly planId: string
  /** Minutes that a person usually needs for one item. */
  readonly usualMinutes?: number
  /** What its type says is usual; what is promised is for the client's policies to say. */
  readonly turnaround?: Target
  /** What whoever does it has to bring along. */
  readonly requires?: Requirements
  /** What reads like clinical work and is not answered; words that a lead answered; what was proposed. */
  readonly suspicion?: Suspicion | undefined
  readonly answeredWords?: readonly string[]
  readonly reclassification?: Reclassification | undefined
  readonly brief: Brief | null
  readonly sop: Sop | null
  /** What its reviews mark; without one a verdict needs no marks. */
  readonly rubric?: PublishedRubric
  readonly delegations: readonly OpenDelegation[]
  /** By member: the newest version of the SOP that those who cover without a delegation have read. */
  readonly sopReadBy?: Readonly<Record<string, number>>
  /** The same with every version, for those who have read more than one. */
  readonly sopsReadBy?: Readonly<Record<string, readonly number[]>>
  /** The lead who answers for the task. */
  readonly ownerId?: string
  /** The pool whose members share its work; without one it is dedicated. */
  readonly pool?: string
  /** The SOP family whose tasks share their evidence: the id of the first of them. */
  readonly family?: string
  /** What its items are followed by beside their states, and what each submission is checked against before a person looks. */
  readonly tracker?: readonly TrackerField[]
  readonly criteria?: readonly AutomaticCriterion[]
  /** The newest rework, and the process fixes that came of it. */
  readonly rework?: readonly NotedRework[]
  readonly fixes?: readonly ProcessFix[]
  /** The work that recurs, by the order in which it was first saved. */
  readonly cadences?: readonly Cadence[]
  /** What the client entered of each week, of scribe work. */
  readonly scribeOutcomes?: ScribeOutcomes
  /** By assistant: the attempts of those whose delegation has ended, for when they are assigned anew. */
  readonly attempts: Readonly<Record<string, Attempts>>
}

export interface TaskEvents extends ReworkEvents, CadenceEvents, ClinicalEvents, ScribeOutcomeEvents {
  'task.requirements_set': Requirements
  'task.owner_named': { memberId: string }
  'task.usual_minutes_set': { minutes: number }
  'task.tracker_set': { fields: readonly TrackerField[] }
  'task.criteria_set': { criteria: readonly AutomaticCriterion[] }
  /** Null where it is dedicated from here on. */
  'task.staffing_set': { pool: string | null }
  'task.access_needs_set': { accessNeeds: AccessNeed[] }
  /** From here on what people show on the tasks of a family counts on each of them; null where that ends. */
  'task.evidence_shared': { family: string | null }
  'task.defined': {
    clientId: string
    name: string
    taskType: string
    clinical: boolean
    risk: Risk
    accessNeeds: AccessNeed[]
    planId: string
    usualMinutes?: number
    turnaround?: Target
    requires?: Requirements
  }
  'task.plan_changed': { planId: string }
  'task.brief_published': { version: number; change: Change; sections: BriefText }
  'task.sop_published': { version: number; change: Change; steps: SopStep[] }
  /** Somebody who covers without a delegation has read it. */
  'task.sop_acknowledged': { memberId: string } & SopRead
  'task.rubric_published': Rubric
  'task.delegation_opened': OpenDelegation
  'task.delegation_closed': { delegationId: string; attempts?: Attempts }
  /** A verdict from a delegation that has ended was disputed, or its dispute decided. */
  'task.attempts_corrected': { assistantId: string; attempts: Attempts }
  /** The clinical guard held: remembered though nothing else happened. */
  'task.delegation_refused': { assistantId: string; reasons: string[] }
}

export function evolveTask(task: Task | undefined, event: Happening): Task {
  if (event.type === 'task.defined')
    return {
      state: 'active',
      ...(event.body as TaskEvents['task.defined']),
      brief: null,
      sop: null,
      delegations: [],
      attempts: {},
    }
  if (task === undefined) return unknownEvent('task', event)
  switch (event.type) {
    case 'task.plan_changed':
      return { ...task, planId: (event.body as TaskEvents[typeof event.type]).planId }
    case 'task.brief_published':
      return { ...task, brief: published(task.brief, event.body as TaskEvents[typeof event.type], event.at) }
    case 'task.sop_published':
      return { ...task, sop: published(task.sop, event.body as TaskEvents[typeof event.type], event.at) }
    case 'task.sop_acknowledged': {
      const { memberId, ...said } = event.body as TaskEvents[typeof event.type]
      return {
        ...task,
        sopReadBy: { ...task.sopReadBy, [memberId]: newestRead(said) },
        ...(said.read && { sopsReadBy: { ...task.sopsReadBy, [memberId]: said.read } }),
      }
    }
    case 'task.rubric_published':
      return { ...task, rubric: { ...(event.body as Rubric), publishedAt: event.at } }
    case 'task.delegation_opened':
      return { ...task, delegations: [...task.delegations, event.body as OpenDelegation] }
    case 'task.delegation_closed': {
      const { delegationId, attempts } = event.body as TaskEvents[typeof event.type]
      const closed = task.delegations.find((open) => open.delegationId === delegationId)
      const delegations = task.delegations.filter((open) => open !== closed)
      const known = closed && attempts ? { ...task.attempts, [closed.assistantId]: attempts } : task.attempts
      return { ...task, delegations, attempts: known }
    }
    case 'task.attempts_corrected': {
      const { assistantId, attempts } = event.body as TaskEvents[typeof event.type]
      return { ...task, attempts: { ...task.attempts, [assistantId]: attempts } }
    }
    case 'task.delegation_refused':
      return task
    case 'task.requirements_set':
      return { ...task, requires: event.body as Requirements }
    case 'task.usual_minutes_set':
      return { ...task, usualMinutes: (event.body as TaskEvents[typeof event.type]).minutes }
    case 'task.access_needs_set':
      return { ...task, accessNeeds: (event.body as TaskEvents[typeof event.type]).accessNeeds }
    case 'task.evidence_shared': {
      const { family } = event.body as TaskEvents[typeof event.type]
      const { family: _, ...alone } = task
      return family === null ? alone : { ...alone, family }
    }
    case 'task.tracker_set':
      return { ...task, tracker: (event.body as TaskEvents[typeof event.type]).fields }
    case 'task.criteria_set':
      return { ...task, criteria: (event.body as TaskEvents[typeof event.type]).criteria }
    case 'task.staffing_set': {
      const { pool } = event.body as TaskEvents[typeof event.type]
      const { pool: _, ...dedicated } = task
      return pool === null ? dedicated : { ...dedicated, pool }
    }
    case 'task.scribe_outcome_entered': {
      const entered = event.body as TaskEvents[typeof event.type]
      return { ...task, scribeOutcomes: withScribeOutcome(task.scribeOutcomes, entered, event.at) }
    }
    case 'task.owner_named':
      return { ...task, ownerId: (event.body as TaskEvents[typeof event.type]).memberId }
    default: {
      const more = evolveCadences(task, event) ?? evolveRework(task, event) ?? evolveClinical(task, event)
      return more === undefined ? unknownEvent('task', event) : { ...task, ...more }
    }
  }
}

function published<T extends { version: number; change: Change }>(
  before: { readonly majorVersion: number } | null,
  text: T,
  publishedAt: number,
): T & { publishedAt: number; majorVersion: number } {
  const majorVersion = before === null || text.change === 'major' ? text.version : before.majorVersion
  return { ...text, publishedAt, majorVersion }
}

export function defineTask(
  existing: Task | undefined,
  id: string,
  input: TaskEvents['task.defined'],
  planIds: readonly string[],
): Decision {
  if (existing !== undefined) return refusedBecause('already_exists', 'A task with this id exists already')
  if (!planIds.includes(input.planId))
    return refusedBecause('plan_unknown', `There is no plan ${input.planId}`, `Name one of ${planIds.join(', ')}`)
  const defined: Proposed = { stream: 'task', id, type: 'task.defined', body: input }
  return accepted([defined, ...suspectedIn(input, id, 'name', [input.name])], { taskId: id })
}

/** For those to whom it is handed from now on; each delegation keeps its own until it is moved. */
export function changePlan(task: Task, id: string, planId: string, planIds: readonly string[]): Decision {
  if (!planIds.includes(planId))
    return refusedBecause('plan_unknown', `There is no plan ${planId}`, `Name one of ${planIds.join(', ')}`)
  if (task.planId === planId) return accepted([])
  return accepted([{ stream: 'task', id, type: 'task.plan_changed', body: { planId } }])
}

export function publishSop(
  task: Pick<Task, 'sop' | 'clinical' | 'suspicion' | 'answeredWords'>,
  id: string,
  steps: SopStep[],
  change: Change,
): Decision {
  const reasons = checkSteps(steps)
  if (reasons.length > 0) return refused('invalid_sop', reasons)
  const version = (task.sop?.version ?? 0) + 1
  const texts = steps.map(({ text, note }) => `${text}. ${note ?? ''}`)
  const published: Proposed = { stream: 'task', id, type: 'task.sop_published', body: { version, change, steps } }
  return accepted([published, ...suspectedIn(task, id, 'sop', texts)], { version })
}
