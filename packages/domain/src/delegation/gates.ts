import { unmetAgreement, unmetCompliance } from '../access/agreement.ts'
import { unmetAccess } from '../access/unmet-access.ts'
import { leads } from '../actor.ts'
import { type GateLimits, gateLimitsOf } from '../agency/gate-limits.ts'
import type { Client } from '../client/client.ts'
import { counted } from '../counted.ts'
import { type Reason, reason } from '../decision.ts'
import { unmetMembership } from '../member/has-left.ts'
import { isScribe } from '../member/is-scribe.ts'
import type { Member } from '../member/member.ts'
import { unmetRequirements } from '../task/requirements.ts'
import type { Task } from '../task/task.ts'
import type { Delegation } from './delegation.ts'

export interface GateFacts {
  readonly delegation: Delegation
  readonly task: Task
  readonly assistant: Member
  readonly client: Client
  readonly at: number
}

/** What a regulated client has signed off. */
export type Compliance = Pick<Client, 'regulated' | 'complianceSignOff'>

type Condition = Reason | false

/** What of `assigned → shadow` does not hold yet (domain, section 5); empty means the gate is open. */
export function unmetForShadow(facts: GateFacts): Reason[] {
  const { delegation, task, assistant, client, at } = facts
  const conditions: Condition[] = [
    task.brief === null && reason('brief_not_published', 'The task has no published brief', 'Publish the brief'),
    task.sop === null && reason('sop_not_published', 'The task has no published SOP', 'Publish the SOP'),
    task.sop !== null &&
      delegation.acknowledgedSop !== task.sop.version &&
      reason(
        'sop_not_acknowledged',
        `Version ${task.sop.version} of the SOP is not acknowledged`,
        'The assistant acknowledges the SOP',
      ),
    ...unmetMembership(assistant),
    ...clinicalGuard(task, assistant),
    ...unmetRequirements(task.requires, assistant),
    ...unmetAgreement(assistant.agreement, at),
    ...unmetAccess(task, assistant.grants, at),
    ...unmetCompliance(client, at),
  ]
  return conditions.filter((condition) => condition !== false)
}

/**
 * A clinical task is for a certified or designated scribe only; no command gets around it (domain, section 2). One that
 * says that it is not clinical and reads as if it were counts as clinical until a lead has answered.
 */
export function clinicalGuard(task: Pick<Task, 'clinical' | 'suspicion'>, assistant: Member): Reason[] {
  if (isScribe(assistant)) return []
  if (task.clinical)
    return [
      reason(
        'clinical_guard',
        'A clinical task can only be delegated to a certified or designated scribe',
        'Delegate it to a certified or designated scribe',
      ),
    ]
  if (task.suspicion === undefined) return []
  const { words, places } = task.suspicion
  const said = words.length > 0 ? `${places.join(', ')} mention ${words.join(', ')}` : 'a lead suspects it'
  return [
    reason(
      'clinical_suspected',
      `The task reads like clinical work: ${said}`,
      'Let a lead answer whether it is clinical, or delegate it to a certified or designated scribe',
    ),
  ]
}

/**
 * What keeps a person from a task's work, whoever names them or whatever route leads to them: they have left, the guard,
 * an unsigned agreement, a sign-off of the client that lacks or has lapsed, a grant that does. A client's contact works in their own systems (domain, section 6).
 */
export function unmetToWork(
  facts: Pick<GateFacts, 'task' | 'assistant' | 'at'> & { readonly client?: Compliance | undefined },
  observed: boolean,
): Reason[] {
  const { task, assistant, client, at } = facts
  const guard = [...unmetMembership(assistant), ...clinicalGuard(task, assistant)]
  if (assistant.clientId !== null && assistant.clientId !== task.clientId)
    return [...guard, reason('of_another_client', 'A client contact works for their own client only')]
  if (assistant.roles.includes('client_contact')) return guard
  // Who a log brings along signed nothing.
  const isHeld = worksAsAssistant(assistant) && !observed
  const held = isHeld
    ? [
        ...unmetRequirements(task.requires, assistant),
        ...unmetAgreement(assistant.agreement, at),
        ...(client === undefined ? [] : unmetCompliance(client, at)),
      ]
    : []
  return [...guard, ...held, ...unmetAccess(task, assistant.grants, at)]
}

/** A lead who shows the work is no assistant, nor is a client's contact; anybody else covers as one. */
export function worksAsAssistant({ roles }: Pick<Member, 'roles'>): boolean {
  if (roles.includes('client_contact')) return false
  return roles.includes('assistant') || !leads(roles)
}

/**
 * Nobody is given more of a task's work while their hand-over is paused (domain, section 5). Before reverse-shadow nothing is
 * routed to them either, but a lead may name them as anybody who covers: it is reviewed first. A log says what was.
 */
export function unmetStage(delegation: Delegation | undefined): Reason[] {
  if (delegation?.state !== 'paused' || delegation.observed) return []
  return [reason('hand_over_paused', 'Their hand-over of the task is paused', 'Resume it first')]
}

/** What of `shadow → reverse_shadow` does not hold yet. */
export function unmetForReverseShadow(
  { delegation }: Pick<GateFacts, 'delegation'>,
  { observations: needed }: GateLimits = gateLimitsOf(undefined),
): Reason[] {
  const seen = delegation.observedItems.length
  const conditions: Condition[] = [
    seen < needed &&
      reason(
        'too_few_observations',
        `${seen} of ${needed} real work items observed`,
        `Observe ${needed - seen} more while a demonstrator does them`,
      ),
    delegation.walkthrough === null &&
      reason('walkthrough_missing', 'No walkthrough is recorded', 'Record or link a walkthrough'),
    delegation.demonstratorSignOff === null &&
      reason('demonstrator_not_signed_off', 'The demonstrator has not signed off', 'The demonstrator signs off'),
  ]
  return conditions.filter((condition) => condition !== false)
}

/** What of `reverse_shadow → independent` does not hold yet, the signature aside. */
export function unmetForIndependence(
  { delegation }: Pick<GateFacts, 'delegation'>,
  recommended: boolean,
  { workingDays: needed }: GateLimits = gateLimitsOf(undefined),
): Reason[] {
  const days = delegation.quality.days.length
  const conditions: Condition[] = [
    !recommended &&
      reason(
        'evidence_too_thin',
        'The competence evidence does not recommend it yet',
        'More reviewed work without rework',
      ),
    days < needed &&
      reason('too_few_days', `The evidence lies on ${days} of ${needed} distinct working days`, 'Work on more days'),
    delegation.openRework.length > 0 &&
      reason(
        'rework_open',
        counted(delegation.openRework.length, 'work item is being reworked', 'work items are being reworked'),
        'Deliver what is being reworked',
      ),
    delegation.openCritical.length > 0 &&
      reason(
        'critical_unresolved',
        counted(delegation.openCritical.length, 'critical error is unresolved', 'critical errors are unresolved'),
        'Resolve what is critical',
      ),
  ]
  return conditions.filter((condition) => condition !== false)
}
