import { type Reason, reason } from '../decision.ts'
import { ownEntry } from '../own-entry.ts'
import { type Condition, clockSteps, standingFacts } from './conditions.ts'
import { isCovered } from './covered.ts'
import { conditionedKinds, type Policy } from './policy.ts'

/** What a policy's conditions can ask for. */
export const policyFacts = ['client', 'task_type', 'priority', 'risk', 'stage'] as const

/** What the conditions of its clocks can ask for: how the item stands besides. */
export const stepFacts = [...policyFacts, ...(Object.keys(standingFacts) as (keyof typeof standingFacts)[])] as const

/** What in an ordered list can never apply, or cannot be told apart (rule 23). */
export function checkPolicyOrder(policies: readonly Policy[]): Reason[] {
  return policies.flatMap((policy, index) => {
    const earlier = policies.slice(0, index)
    return [
      ...checkFacts(policy.id, policy.when ?? {}, policyFacts),
      ...checkStepFacts(policy),
      ...(earlier.some(({ id }) => id === policy.id)
        ? [reason('policy_twice', `Two policies are called ${policy.id}`, 'Give each a name of its own')]
        : []),
      ...shadowed(
        policy,
        earlier.filter((other) => other.audience === policy.audience),
      ),
    ]
  })
}

function checkStepFacts({ id, conditions = {} }: Policy): Reason[] {
  const asked = conditionedKinds.flatMap((kind) => clockSteps.flatMap((step) => conditions[kind]?.[step] ?? []))
  return asked.flatMap((when) => [
    ...checkFacts(id, when, stepFacts),
    ...Object.entries(standingFacts).flatMap(([name, values]) => {
      const unknown = (ownEntry(when, name) ?? []).filter((value) => !values.includes(String(value)))
      const never = `${id}: ${name} is never ${unknown.join(', ')}`
      return unknown.length === 0 ? [] : [reason('value_unknown', never, `One of ${values.join(', ')}`)]
    }),
  ])
}

function checkFacts(id: string, when: Condition, known: readonly string[]): Reason[] {
  return Object.entries(when).flatMap(([name, values]) => [
    ...(known.includes(name)
      ? []
      : [reason('fact_unknown', `${id}: no condition can ask for ${name}`, `One of ${known.join(', ')}`)]),
    ...(values.length === 0
      ? [reason('never_applies', `${id} can never apply: nothing satisfies ${name}`, 'Name at least one value')]
      : []),
  ])
}

/** What stands before a policy and takes all that it is for, alone or several together. */
function shadowed({ id, when = {} }: Policy, earlier: readonly Policy[]): Reason[] {
  const alone = earlier.find((other) => isTaken(when, [other]))
  if (alone !== undefined) return [neverApplies(id, `${alone.id} stands before it and takes all that it is for`)]
  if (!isTaken(when, earlier)) return []
  const names = takersOf(when, earlier).map((other) => other.id)
  const together = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  return [neverApplies(id, `${together} stand before it and take all that it is for together`)]
}

const neverApplies = (id: string, because: string) =>
  reason('never_applies', `${id} can never apply: ${because}`, `Put ${id} first`)

/** Those without whom something would be left of it, the last ones first to go. */
function takersOf(when: Condition, earlier: readonly Policy[]): Policy[] {
  return earlier.reduceRight<Policy[]>(
    (needed, other) => {
      const without = needed.filter((one) => one !== other)
      return isTaken(when, without) ? without : needed
    },
    [...earlier],
  )
}

const isTaken = (when: Condition, earlier: readonly Policy[]) =>
  isCovered(
    when,
    earlier.map((other) => other.when ?? {}),
  )
