import { accepted, type Decision, type Reason, reason, refused, refusedBecause } from '../decision.ts'
import { checkCalendar } from '../sla/calendar.ts'
import type { EscalationRules } from './agency-escalations.ts'
import { checkNamed, type Named } from './check-named.ts'
import { builtInPolicy, type EscalationPolicy } from './policy.ts'

const mostSteps = 20
const mostPolicies = 100
const mostRepeats = 10
const shortestMs = 60_000
const longestMs = 7 * 86_400_000

/** A ladder as it is written. Unless it says otherwise, its notices are a duty (rule 28). */
export type PolicyDraft = Omit<EscalationPolicy, 'version' | 'dutiful'> & Partial<Pick<EscalationPolicy, 'dutiful'>>

/** A ladder of the agency's own, or its next version; refused with every reason why it can never work, or names what is not there. */
export function saveEscalationPolicy(
  rules: EscalationRules & { readonly timeZone: string },
  id: string,
  draft: PolicyDraft,
  named: Named,
  at: number,
): Decision {
  if (draft.id === builtInPolicy.id)
    return refusedBecause('policy_id_taken', 'Every agency has the policy default, as it is', 'Give yours another id')
  const policies = rules.escalationPolicies ?? []
  const before = policies.find((other) => other.id === draft.id)
  const reasons = [
    ...checkSteps(draft),
    ...checkNamed(draft, named),
    ...checkTimes(draft),
    ...checkHours(draft, rules.timeZone, at),
    ...(before === undefined && policies.length >= mostPolicies
      ? [reason('too_many_policies', `An agency has at most ${mostPolicies} policies`, 'Remove one first')]
      : []),
  ]
  if (reasons.length > 0) return refused('policy_cannot_work', reasons)
  const policy: EscalationPolicy = { ...draft, dutiful: draft.dutiful ?? true, version: (before?.version ?? 0) + 1 }
  return accepted([{ stream: 'agency', id, type: 'agency.escalation_policy_saved', body: { policy } }], {
    policyId: policy.id,
    version: policy.version,
  })
}

/** What runs under it goes on under its snapshot (rule 2). */
export function removeEscalationPolicy(rules: EscalationRules, id: string, policyId: string): Decision {
  if (!(rules.escalationPolicies ?? []).some((policy) => policy.id === policyId))
    return refusedBecause('no_such_policy', `There is no policy ${policyId} of your own`)
  return accepted([{ stream: 'agency', id, type: 'agency.escalation_policy_removed', body: { policyId } }])
}

function checkSteps({ steps }: Pick<EscalationPolicy, 'steps'>): Reason[] {
  const ids = new Set(steps.map((step) => step.id))
  const empty = steps.flatMap(({ id, whom, channels }) => [
    ...(whom.length === 0 ? [reason('step_tells_nobody', `Step ${id} tells nobody`, 'Say whom it tells')] : []),
    ...(channels.length === 0
      ? [reason('step_without_channel', `Step ${id} has no channel`, 'Name one at least')]
      : []),
  ])
  return [
    ...(steps.length === 0 ? [reason('no_steps', 'A ladder has at least one step', 'Add a step')] : []),
    ...(steps.length > mostSteps ? [reason('too_many_steps', `A ladder has at most ${mostSteps} steps`)] : []),
    ...(ids.size < steps.length ? [reason('step_twice', 'Two steps have the same id', 'Give each its own')] : []),
    ...empty,
  ]
}

function checkTimes({ steps, repeats, fallbackEveryMs }: PolicyDraft): Reason[] {
  return [
    ...steps.flatMap(({ id, waitMs }) => outOfRange(`Step ${id} waits`, waitMs)),
    ...outOfRange('The fallback owner hears of it again after', fallbackEveryMs),
    ...(Number.isInteger(repeats) && repeats >= 0 && repeats <= mostRepeats
      ? []
      : [reason('repeats_out_of_range', `${repeats} is no number of repeats`, `From 0 to ${mostRepeats}`)]),
  ]
}

function outOfRange(what: string, ms: number): Reason[] {
  if (Number.isInteger(ms) && ms >= shortestMs && ms <= longestMs) return []
  return [reason('wait_out_of_range', `${what} ${ms} ms`, 'From a minute to a week, in milliseconds')]
}

function checkHours({ hours }: Pick<EscalationPolicy, 'hours'>, zone: string, at: number): Reason[] {
  return hours === undefined ? [] : checkCalendar({ zone, hours }, at)
}
