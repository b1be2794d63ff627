import type { Client } from '../client/client.ts'
import { type Reason, reason } from '../decision.ts'
import { unmetMembership } from '../member/has-left.ts'
import type { Member } from '../member/member.ts'
import type { Task } from '../task/task.ts'
import type { Delegation } from './delegation.ts'

/** How many real items an assistant watches, and on how many days the evidence must lie. */
const observationsNeeded = 3
const workingDaysNeeded = 3

export interface GateFacts {
  readonly delegation: Delegation
  readonly task: Task
  readonly assistant: Member
  readonly client: Client
  readonly at: number
}

type Condition = Reason | false

/** What of `assigned → shadow` does not hold yet (domain, section 5); empty means the gate is open. */
export function unmetForShadow(facts: GateFacts): Reason[] {
  const { delegation, task, assistant, client } = facts
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
    ...unmetAgreement(assistant),
    ...unmetAccess(facts),
    client.regulated &&
      client.complianceSignOff === null &&
      reason(
        'compliance_not_signed_off',
        'The client is regulated and has no compliance sign-off',
        'Record the compliance sign-off',
      ),
  ]
  return conditions.filter((condition) => condition !== false)
}

/** A clinical task is for a certified or designated scribe only; no command gets around it (domain, section 2). */
export function clinicalGuard(task: Task, assistant: Member): Reason[] {
  if (!task.clinical) return []
  if (assistant.supportRole === 'scribe' && assistant.scribeCredential !== null) return []
  const satisfiedBy = 'Delegate it to a certified or designated scribe'
  return [
    reason('clinical_guard', 'A clinical task can only be delegated to a certified or designated scribe', satisfiedBy),
  ]
}

function unmetAgreement({ agreement }: Member): Reason[] {
  if (agreement !== null) return []
  return [reason('agreement_not_signed', 'The confidentiality agreement is not signed', 'Record the signed agreement')]
}

/**
 * What keeps a person from a task's work, whoever names them or whatever route leads to them: they have left, the guard,
 * an unsigned agreement, a grant that lacks or has lapsed. A client's contact works in their own systems (domain, section 6).
 */
export function unmetToWork(facts: Pick<GateFacts, 'task' | 'assistant' | 'at'>, observed: boolean): Reason[] {
  const { task, assistant } = facts
  const guard = [...unmetMembership(assistant), ...clinicalGuard(task, assistant)]
  if (assistant.clientId !== null && assistant.clientId !== task.clientId)
    return [...guard, reason('of_another_client', 'A client contact works for their own client only')]
  if (assistant.roles.includes('client_contact')) return guard
  // Who a log brings along signed nothing; a lead who shows the work is no assistant.
  const isHeld = assistant.roles.includes('assistant') && !observed
  return [...guard, ...(isHeld ? unmetAgreement(assistant) : []), ...unmetAccess(facts)]
}

/** Every access the task needs, granted to this person in the way section 9 asks for. */
function unmetAccess({ task, assistant, at }: Pick<GateFacts, 'task' | 'assistant' | 'at'>): Reason[] {
  return task.accessNeeds.flatMap(({ system, role }) => {
    const grant = assistant.grants.find((other) => other.system === system)
    if (grant === undefined)
      return [reason('access_missing', `No access to ${system} is granted`, `Grant ${role} in ${system}`)]
    const flaws: Condition[] = [
      grant.role !== role &&
        reason(
          'access_role_differs',
          `The grant for ${system} is ${grant.role}, the task needs ${role}`,
          `Grant ${role} in ${system}`,
        ),
      !grant.separateLogin &&
        reason('login_shared', `The login for ${system} is shared`, 'Give the assistant a login of their own'),
      grant.twoFactorVerifiedOn === null &&
        reason(
          'two_factor_unverified',
          `Two-factor sign-in to ${system} is not verified`,
          'Verify it and record the date',
        ),
      !grant.inPasswordManager &&
        reason(
          'secret_unmanaged',
          `The secret for ${system} is not kept in a password manager`,
          'Move it into the password manager',
        ),
      grant.expiresAt !== null &&
        grant.expiresAt <= at &&
        reason('access_lapsed', `The grant for ${system} has lapsed`, 'Renew the grant'),
    ]
    return flaws.filter((flaw) => flaw !== false)
  })
}

/** What of `shadow → reverse_shadow` does not hold yet. */
export function unmetForReverseShadow({ delegation }: Pick<GateFacts, 'delegation'>): Reason[] {
  const seen = delegation.observedItems.length
  const conditions: Condition[] = [
    seen < observationsNeeded &&
      reason(
        'too_few_observations',
        `${seen} of ${observationsNeeded} real work items observed`,
        `Observe ${observationsNeeded - seen} more while a demonstrator does them`,
      ),
    delegation.walkthrough === null &&
      reason('walkthrough_missing', 'No walkthrough is recorded', 'Record or link a walkthrough'),
    delegation.demonstratorSignOff === null &&
      reason('demonstrator_not_signed_off', 'The demonstrator has not signed off', 'The demonstrator signs off'),
  ]
  return conditions.filter((condition) => condition !== false)
}

/** What of `reverse_shadow → independent` does not hold yet, the signature aside. */
export function unmetForIndependence({ delegation }: Pick<GateFacts, 'delegation'>, recommended: boolean): Reason[] {
  const days = delegation.quality.days.length
  const conditions: Condition[] = [
    !recommended &&
      reason(
        'evidence_too_thin',
        'The competence evidence does not recommend it yet',
        'More reviewed work without rework',
      ),
    days < workingDaysNeeded &&
      reason(
        'too_few_days',
        `The evidence lies on ${days} of ${workingDaysNeeded} distinct working days`,
        'Work on more days',
      ),
    delegation.openRework.length > 0 &&
      reason(
        'rework_open',
        `${delegation.openRework.length} work items are being reworked`,
        'Deliver the reworked items',
      ),
    delegation.openCritical.length > 0 &&
      reason(
        'critical_unresolved',
        `${delegation.openCritical.length} critical errors are unresolved`,
        'Resolve the critical errors',
      ),
  ]
  return conditions.filter((condition) => condition !== false)
}
