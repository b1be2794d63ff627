import { type Reason, reason } from '../decision.ts'
import { ownEntry } from '../own-entry.ts'
import { type ClockConditions, type Condition, checkConditions, type Facts, holds } from './conditions.ts'
import { checkTarget, isPromised, type Target } from './target.ts'

export const clockKinds = ['response', 'turnaround', 'review', 'answer', 'acknowledge', 'revoke'] as const
export type ClockKind = (typeof clockKinds)[number]

/** Whom a pause waits for; `agency` is ourselves. */
export type WaitsFor = 'client' | 'agency' | 'third_party'
/** Whom the promise is made to. One policy of each audience applies at a time. */
export type Audience = 'client' | 'internal'

/** Targets and manners of a client's clocks; plain JSON, each edit a new version. */
export interface Policy {
  readonly id: string
  readonly version: number
  readonly audience: Audience
  /** When the policy applies; unset: always, as the default at the end of every list must. */
  readonly when?: Condition
  /** A kind left out, or a target of zero, makes no promise (rule 51). */
  readonly targets: Readonly<Partial<Record<ClockKind, Target>>>
  /** Whose waiting pauses the clocks; never `agency` where the client is the audience (rule 31). */
  readonly pausesFor: readonly WaitsFor[]
  /** Percentages at which to warn; unset: 50, 75 and 90 (rule 39). */
  readonly warnings?: readonly number[]
  /** How long a pause may last on the clock's calendar before a follow-up goes out (rule 32). */
  readonly pauseLimit?: Target
  /** What running clocks do when this policy takes over (rule 42). */
  readonly onChange: 'fresh' | 'retroactive'
  readonly conditions?: Readonly<Partial<Record<ConditionedKind, ClockConditions>>>
}

/** The clocks of an item, which has more than two states; the others run from what is asked to its answer. */
export const conditionedKinds = ['response', 'turnaround'] as const satisfies readonly ClockKind[]
export type ConditionedKind = (typeof conditionedKinds)[number]

export const defaultWarnings: readonly number[] = [50, 75, 90]

/** The first policy of the audience whose conditions match; lists end with a default. */
export function selectPolicy(
  policies: readonly Policy[],
  facts: Facts,
  audience: Audience = 'client',
): Policy | undefined {
  return policies.find((policy) => policy.audience === audience && holds(policy.when ?? {}, facts))
}

/** The target of a kind, or undefined where the policy promises nothing (rule 51). */
export function targetOf(policy: Policy, kind: ClockKind): Target | undefined {
  const target = policy.targets[kind]
  return isPromised(target) ? target : undefined
}

/** What a policy says of when a clock of a kind starts, pauses and so on; undefined where that is as always. */
export function conditionsOf({ conditions }: Policy, kind: ClockKind): ClockConditions | undefined {
  return conditions?.[kind as ConditionedKind]
}

/** Whether the policy is chosen by one of these facts, or its clocks go by one. */
export function asksFor({ when = {}, conditions = {} }: Policy, ...facts: readonly string[]): boolean {
  const ofClocks = Object.values(conditions).flatMap((steps) => Object.values(steps).flat())
  return [when, ...ofClocks].some((condition) => facts.some((fact) => ownEntry(condition, fact) !== undefined))
}

/** Everything that keeps a policy from being saved (rules 3, 23 and 31); empty when it can be. */
export function checkPolicy(policy: Policy): Reason[] {
  return [
    ...checkTargets(policy),
    ...checkPausesFor(policy),
    ...checkWarnings(policy.warnings ?? defaultWarnings),
    ...checkSteps(policy),
  ]
}

/** Everything wrong with an ordered list: each audience's last policy is a default, which cannot be removed. */
export function checkPolicyList(policies: readonly Policy[]): Reason[] {
  const audiences = new Set(policies.map(({ audience }) => audience).concat('client'))
  const lacking = [...audiences].filter((audience) => {
    const last = policies.findLast((policy) => policy.audience === audience)
    return last === undefined || Object.keys(last.when ?? {}).length > 0
  })
  const defaults = lacking.map((audience) =>
    reason('default_missing', `The last ${audience} policy must apply always`, 'A last policy without conditions'),
  )
  return [...policies.flatMap(checkPolicy), ...defaults]
}

function checkTargets({ targets, pauseLimit }: Policy): Reason[] {
  const all = Object.entries({ ...targets, ...(pauseLimit === undefined ? {} : { 'pause limit': pauseLimit }) })
  return all
    .filter(([, target]) => target !== undefined)
    .flatMap(([name, target]) =>
      checkTarget(target).map((found) => ({ ...found, message: `${name}: ${found.message}` })),
    )
}

function checkPausesFor({ audience, pausesFor }: Policy): Reason[] {
  if (audience === 'internal' || !pausesFor.includes('agency')) return []
  const message = 'Waiting for the agency itself never pauses a clock that the client sees'
  return [reason('pauses_for_agency', message, 'Pause for the client or a third party only')]
}

function checkSteps({ audience, conditions = {}, targets }: Policy): Reason[] {
  return Object.entries(conditions).flatMap(([kind, steps]) => [
    ...checkConditions(kind, steps),
    ...(isPromised(targets[kind as ConditionedKind]) ? [] : [unpromised(kind)]),
    ...(audience === 'client' && (steps.pause ?? []).some(waitsForUs) ? [neverPauses(kind)] : []),
  ])
}

/** It would pause while nobody is waited for, or we are, which no clock that the client sees does (rule 31). */
const waitsForUs = (pause: Condition) => (pause['waits_for'] ?? [null]).some((who) => who === null || who === 'agency')

const neverPauses = (kind: string) =>
  reason(
    'pauses_for_agency',
    `The ${kind} clock would pause while nobody but the agency is waited for`,
    'A pause whose waits_for is client or third_party',
  )

const unpromised = (kind: string) =>
  reason('not_promised', `There are conditions for a ${kind} clock, and no target for it`, `A target for ${kind}`)

function checkWarnings(warnings: readonly number[]): Reason[] {
  const sound = warnings.every((percent) => percent > 0 && percent < 100)
  if (sound && new Set(warnings).size === warnings.length) return []
  return [reason('warnings_malformed', 'Warnings are different percentages between 0 and 100', 'Such as 50, 75 and 90')]
}
