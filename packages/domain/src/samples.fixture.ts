import { evolveAccessChecklist } from './access/access-checklist.ts'
import { signAgreement } from './access/agreement.ts'
import { type Agency, evolveAgency, foundAgency } from './agency/agency.ts'
import { evolveCalibration } from './calibration/evolve.ts'
import { starterBrief } from './catalogue/starter-brief.ts'
import { type Client, evolveClient, publishCalendar, publishPolicy, registerClient } from './client/client.ts'
import { defaultPolicy } from './client/defaults.ts'
import type { Decision } from './decision.ts'
import { assignDelegation } from './delegation/assign.ts'
import type { Delegation } from './delegation/delegation.ts'
import { newEvidence } from './delegation/evidence.ts'
import { evolveDelegation } from './delegation/evolve.ts'
import { evolveEscalation } from './escalation/evolve.ts'
import { evolveMember, joinMember, type Member } from './member/member.ts'
import { personal } from './personal.ts'
import { evolveQuestion } from './question/evolve.ts'
import { evolveReview } from './review/evolve.ts'
import { evolveAction } from './rhythm/action.ts'
import { evolveDailyUpdate } from './rhythm/daily-update.ts'
import { evolveWeeklyReview } from './rhythm/weekly-review.ts'
import { office } from './sla/samples.fixture.ts'
import type { StreamStates } from './states.ts'
import type { Happening, StreamType } from './stream.ts'
import { publishBrief } from './task/publish-brief.ts'
import { type BriefText, defineTask, evolveTask, publishSop, type Task } from './task/task.ts'
import { evolveWorkItem } from './work-item/evolve.ts'
import { makeWorkItem } from './work-item/make.ts'
import { type Promises, promisesOf } from './work-item/promises.ts'
import { assignNew } from './work-item/route.ts'
import { type Doing, handIn, startWork } from './work-item/work.ts'
import type { WorkItem } from './work-item/work-item.ts'

type Evolve<T extends StreamType> = (state: StreamStates[T] | undefined, event: Happening) => StreamStates[T]

const folds: { [T in StreamType]: Evolve<T> } = {
  agency: evolveAgency,
  client: evolveClient,
  member: evolveMember,
  task: evolveTask,
  delegation: evolveDelegation,
  work_item: evolveWorkItem,
  review: evolveReview,
  escalation: evolveEscalation,
  calibration: evolveCalibration,
  question: evolveQuestion,
  daily_update: evolveDailyUpdate,
  weekly_review: evolveWeeklyReview,
  action: evolveAction,
  access_checklist: evolveAccessChecklist,
}

/** Monday 1 June 2026, 12:00 UTC: office hours of the sample calendar. */
export const noon = Date.UTC(2026, 5, 1, 12)
export const hour = 3_600_000

/** The state after a decision's events of one stream type; a refusal is a failure of the test. */
export function after<T extends StreamType>(
  type: T,
  state: StreamStates[T] | undefined,
  decision: Decision,
  at = noon,
  actor = 'system:test',
): StreamStates[T] {
  if (decision.kind === 'refused')
    throw new Error(`Refused: ${decision.reasons.map(({ message }) => message).join('; ')}`)
  const events = decision.events.filter(({ stream }) => stream === type)
  const last = events.reduce<StreamStates[T] | undefined>(
    (before, event) => folds[type](before, { ...event, at, actor }),
    state,
  )
  if (last === undefined) throw new Error(`The decision says nothing about a ${type}`)
  return last
}

/** Codes of a refusal's reasons; none where the decision was accepted. */
export function codesOf(decision: Decision): string[] {
  return decision.kind === 'refused' ? decision.reasons.map(({ code }) => code) : []
}

/** What an accepted decision wants appended, by type. */
export function eventsOf(decision: Decision): string[] {
  return decision.kind === 'accepted' ? decision.events.map(({ type }) => type) : []
}

/** The body of the first event of a type. */
export function bodyOf(decision: Decision, type: string): Record<string, unknown> {
  const found = decision.kind === 'accepted' ? decision.events.find((event) => event.type === type) : undefined
  if (found === undefined) throw new Error(`There is no ${type} in ${JSON.stringify(decision)}`)
  return found.body as Record<string, unknown>
}

export const agency: Agency = after(
  'agency',
  undefined,
  foundAgency(undefined, 'agency', { name: 'Acme', mode: 'live', timeZone: 'Etc/UTC' }),
)

export const client: Client = [
  publishCalendar({ calendars: [] }, 'client', office, noon),
  publishPolicy({ policies: [] }, 'client', defaultPolicy),
].reduce(
  (state, decision) => after('client', state, decision),
  after(
    'client',
    undefined,
    registerClient(undefined, 'client', { name: 'Practice', timeZone: 'Etc/UTC', regulated: false }),
  ),
)

export const promises: Promises = promisesOf(client)

export function member(role: Member['roles'][number], changes: Partial<Member> = {}): Member {
  const input = {
    name: personal('p', 'Kim'),
    email: personal('p', 'kim@example.com'),
    roles: [role],
    supportRole: 'general_va',
  } as const
  const clientId = role === 'client_contact' ? 'client' : null
  const joined = after('member', undefined, joinMember(undefined, 'member', { ...input, roles: [role], clientId }))
  const signed = signAgreement('member', { signedOn: '2026-05-01', documentLink: 'https://example.com/nda' }, noon)
  return { ...after('member', joined, signed), ...changes }
}

export const brief: BriefText = starterBrief

/** A published task of the standard plan; one required step, one that is not. */
export const task: Task = (() => {
  const input = {
    clientId: 'client',
    name: 'Referrals',
    taskType: 'referrals',
    clinical: false,
    risk: 'low',
    accessNeeds: [],
    planId: 'standard',
  } as const
  const defined = after('task', undefined, defineTask(undefined, 'task', { ...input, accessNeeds: [] }, ['standard']))
  const steps = [
    { kind: 'do', text: 'Open the queue', required: true },
    { kind: 'record', text: 'Note it', required: false },
  ] as const
  const briefed = after('task', defined, publishBrief(defined, 'task', brief, 'major'))
  return after('task', briefed, publishSop(briefed, 'task', [...steps], 'major'))
})()

export function delegation(state: Delegation['state'] = 'assigned', changes: Partial<Delegation> = {}): Delegation {
  const assignment = { delegationId: 'delegation', taskId: 'task', assistantId: 'assistant', cover: 'primary' } as const
  const assigned = assignDelegation(assignment, task, member('assistant'), newEvidence(task.planId))
  return { ...after('delegation', undefined, assigned), state, ...changes }
}

/** A work item of the task, assigned to the assistant under their delegation. */
export function openItem(changes: Partial<WorkItem> = {}): WorkItem {
  const made = after(
    'work_item',
    undefined,
    makeWorkItem(undefined, 'item', task, promises, { taskId: 'task', title: 'One' }, noon),
  )
  const open = {
    ...task,
    delegations: [{ delegationId: 'delegation', assistantId: 'assistant', cover: 'primary' as const }],
  }
  const named = { assistantId: 'assistant', assistant: member('assistant'), delegation: delegation('reverse_shadow') }
  const assigned = assignNew('item', made, open, named, () => promises, noon)
  return { ...after('work_item', made, assigned), ...changes }
}

/** The assistant at work under their delegation, in reverse-shadow where nothing else is said. */
export function doing(changes: Partial<Doing> = {}): Doing {
  const learner = delegation('reverse_shadow', { acknowledgedSop: 1 })
  return { task, assistant: member('assistant'), delegation: learner, ...changes }
}

export function startedItem(changes: Partial<WorkItem> = {}): WorkItem {
  return {
    ...after('work_item', openItem(), startWork(openItem(), 'item', promises, doing(), noon)),
    ...changes,
  }
}

export function submittedItem(changes: Partial<WorkItem> = {}): WorkItem {
  const ready = startedItem({ ticked: [1] })
  return { ...after('work_item', ready, handIn(ready, 'item', undefined, undefined), noon + hour), ...changes }
}
