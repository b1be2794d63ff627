import { type Reason, reason } from '../decision.ts'
import { ownEntry } from '../own-entry.ts'
import type { Condition } from './conditions.ts'
import type { Policy } from './policy.ts'

/** What a policy's conditions can ask for. */
export const policyFacts = ['client', 'task_type', 'priority', 'risk', 'stage'] as const

/** What in an ordered list can never apply, or cannot be told apart (rule 23). */
export function checkPolicyOrder(policies: readonly Policy[]): Reason[] {
  return policies.flatMap((policy, index) => {
    const earlier = policies.slice(0, index)
    return [
      ...checkFacts(policy),
      ...(earlier.some(({ id }) => id === policy.id)
        ? [reason('policy_twice', `Two policies are called ${policy.id}`, 'Give each a name of its own')]
        : []),
      ...earlier.filter((other) => other.audience === policy.audience && takesAll(other, policy)).map(shadowed(policy)),
    ]
  })
}

function checkFacts({ id, when = {} }: Policy): Reason[] {
  const known = policyFacts as readonly string[]
  return Object.entries(when).flatMap(([name, values]) => [
    ...(known.includes(name)
      ? []
      : [reason('fact_unknown', `${id}: no condition can ask for ${name}`, `One of ${known.join(', ')}`)]),
    ...(values.length === 0
      ? [reason('never_applies', `${id} can never apply: nothing satisfies ${name}`, 'Name at least one value')]
      : []),
  ])
}

/** Whether whatever the later policy is for meets the earlier one first. */
function takesAll({ when: earlier = {} }: Policy, { when: later = {} }: Policy): boolean {
  return Object.entries(earlier).every(([name, values]) => isWithin(later, name, values))
}

function isWithin(condition: Condition, name: string, values: Condition[string]): boolean {
  return ownEntry(condition, name)?.every((value) => values.includes(value)) ?? false
}

const shadowed =
  ({ id }: Policy) =>
  (other: Policy) =>
    reason(
      'never_applies',
      `${id} can never apply: ${other.id} stands before it and takes all that it is for`,
      `Put ${id} first`,
    )
