import { accepted, type Decision, type Reason, reason, refused } from '../decision.ts'
import { stages } from '../delegation/machine.ts'
import { ownEntry } from '../own-entry.ts'
import { checkPolicyList, type Policy } from '../sla/policy.ts'
import { checkPolicyOrder } from '../sla/policy-order.ts'
import { risks } from '../task/task.ts'
import { priorities } from '../work-item/work-item.ts'
import type { Client } from './client.ts'

/** A policy as it is written; its version follows from what it was before. */
export type PolicyDraft = Omit<Policy, 'version'>

/** An ordered list of policies under one version. */
export interface PolicyList {
  readonly version: number
  readonly policies: readonly Policy[]
}

type WithPolicies = Pick<Client, 'policies' | 'policyList'>

/** The policies by which new promises are made, in the order in which they are looked at. */
export function policiesInForce({ policies, policyList }: WithPolicies): readonly Policy[] {
  return policyList?.policies ?? policies.slice(-1)
}

/** The version of the list in force; 0 before the first. */
export function policyVersionOf({ policies, policyList }: WithPolicies): number {
  return policyList?.version ?? policies.length
}

/** Everything that keeps a list from being saved: what can never work, and what can never apply (sla, rule 23). */
function checkPolicies(clientId: string, drafts: readonly PolicyDraft[]): Reason[] {
  const list = drafts.map((draft) => ({ ...draft, version: 1 }))
  return [
    ...checkPolicyList(list),
    ...checkPolicyOrder(list),
    ...list.flatMap((policy) => checkValues(clientId, policy)),
  ]
}

/** A value that its fact never has would leave its policy aside for ever, without a word. */
function checkValues(clientId: string, { id, when = {} }: Policy): Reason[] {
  const known = { client: [clientId], priority: priorities, risk: risks, stage: [...stages, 'paused'] }
  return Object.entries(known).flatMap(([name, values]) => {
    const unknown = (ownEntry(when, name) ?? []).filter((value) => !(values as readonly unknown[]).includes(value))
    const never = `${id} would never apply for ${unknown.join(', ')}: no ${name} of this client's work is called so`
    return unknown.length === 0 ? [] : [reason('value_unknown', never, `One of ${values.join(', ')}`)]
  })
}

/**
 * A new list, which new promises are made by; running clocks keep what they pinned until they are recomputed (rule 41).
 * A policy that stays as it was keeps its version.
 */
export function savePolicies(client: WithPolicies, id: string, drafts: readonly PolicyDraft[]): Decision {
  const reasons = checkPolicies(id, drafts)
  if (reasons.length > 0) return refused('policies_cannot_work', reasons)
  const version = policyVersionOf(client) + 1
  const before = policiesInForce(client)
  const policies = drafts.map((draft): Policy => {
    const known = before.find((policy) => policy.id === draft.id)
    return known !== undefined && isSame(known, draft) ? known : { ...draft, version }
  })
  if (isSame(policies, before) && client.policyList !== undefined)
    return accepted([], { version: policyVersionOf(client) })
  return accepted([{ stream: 'client', id, type: 'client.policies_saved', body: { version, policies } }], { version })
}

function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

/** The same text for the same content, whatever the order of its fields; versions left out. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, part) => {
    if (key === 'version') return undefined
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
