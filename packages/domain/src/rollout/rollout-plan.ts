import type { Client } from '../client/client.ts'
import { counted } from '../counted.ts'
import type { Reason } from '../decision.ts'
import type { Task } from '../task/task.ts'
import type { Confirmation, Confirmations } from './confirm-item.ts'
import type { NextTaskAnswer } from './next-task.ts'
import { type RolloutItemId, type RolloutPhase, rolloutItemIds, rolloutItems } from './rollout-items.ts'

/** An event of the ledger that shows something. */
export interface Evidence {
  readonly type: string
  readonly streamId: string
  readonly position: string
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** What the ledger knows of a client's rollout. */
export interface RolloutFacts {
  readonly client: Pick<Client, 'fit' | 'rollout' | 'ways'>
  readonly tasks: readonly {
    readonly id: string
    readonly task: Pick<Task, 'name' | 'brief' | 'sop' | 'delegations'>
  }[]
  /** What access is missing to whoever a task is delegated to, by open delegation; empty where nothing is. */
  readonly lackingAccess: readonly { readonly delegationId: string; readonly unmet: readonly Reason[] }[]
  /** The earliest event of each kind, where there is one. */
  readonly first: Readonly<Partial<Record<FirstEvent, Evidence>>>
  /** One verdict of each day that had any, by the client's days, the earliest days. */
  readonly reviewDays: readonly Evidence[]
  readonly next: NextTaskAnswer
}

export const firstEvents = [
  'fit_saved',
  'ways_described',
  'brief_published',
  'sop_published',
  'delegation_assigned',
  'access_granted',
  'shadow_started',
  'reverse_shadow_started',
  'answer_published',
  'brief_revised',
  'turnaround_published',
  'promoted',
] as const
export type FirstEvent = (typeof firstEvents)[number]

export interface RolloutLine {
  readonly item: RolloutItemId
  readonly phase: RolloutPhase
  readonly title: string
  readonly done: boolean
  readonly ticks: 'ledger' | 'person'
  /** The events that show it. */
  readonly evidence: readonly Evidence[]
  readonly confirmation: Confirmation | null
  /** What is missing while it is not done. */
  readonly missing: string | null
}

/** Verdicts on as many days as this, and the daily review is under way. */
const reviewDaysNeeded = 3

interface Tick {
  readonly done: boolean
  readonly missing: string
  readonly evidence?: readonly (Evidence | undefined)[]
}

type Rule = (facts: RolloutFacts) => Tick

const happened =
  (kind: FirstEvent, missing: string): Rule =>
  ({ first }) => ({ done: first[kind] !== undefined, missing, evidence: [first[kind]] })

const rules: Readonly<Partial<Record<RolloutItemId, Rule>>> = {
  tasks_chosen: ({ client, tasks, first }) => {
    const chosen = client.fit?.chosen.length ?? tasks.length
    const done = chosen >= 3 && chosen <= 5
    return {
      done,
      missing: `${counted(chosen, 'task is', 'tasks are')} chosen; choose 3 to 5`,
      evidence: [first.fit_saved],
    }
  },
  terms_defined: ({ client, first }) => ({
    done: (client.ways?.glossary.length ?? 0) > 0,
    missing: 'The client’s glossary has no terms yet',
    evidence: [first.ways_described],
  }),
  briefs_and_sops_published: ({ tasks, first }) => {
    const lacking = tasks.filter(({ task }) => task.brief === null || task.sop === null).map(({ task }) => task.name)
    const missing = tasks.length === 0 ? 'No tasks yet' : `Brief or SOP missing: ${lacking.join(', ')}`
    const done = tasks.length > 0 && lacking.length === 0
    return { done, missing, evidence: [first.brief_published, first.sop_published] }
  },
  access_granted: ({ tasks, lackingAccess, first }) => {
    const isHanded = tasks.some(({ task }) => task.delegations.length > 0)
    const unmet = lackingAccess.flatMap((one) => one.unmet.map(({ message }) => message))
    const missing = isHanded ? [...new Set(unmet)].join('; ') : 'No task is delegated yet'
    return {
      done: isHanded && unmet.length === 0,
      missing,
      evidence: [first.access_granted, first.delegation_assigned],
    }
  },
  shadow_under_way: happened('shadow_started', 'Nobody is in shadow yet'),
  reverse_shadow_under_way: happened('reverse_shadow_started', 'Nobody is in reverse-shadow yet'),
  daily_review_done: ({ reviewDays }) => ({
    done: reviewDays.length >= reviewDaysNeeded,
    missing: `Reviews on ${reviewDays.length} of ${reviewDaysNeeded} days`,
    evidence: reviewDays,
  }),
  faq_started: happened('answer_published', 'No FAQ answer is published yet'),
  definition_of_done_refined: happened('brief_revised', 'No definition of done has been revised yet'),
  adjacent_after_stable: ({ next }) => ({
    done: next.evidence.length > 0 && next.evidence.every(({ stable }) => stable),
    missing: next.reason,
  }),
  turnaround_agreed: happened('turnaround_published', 'No turnaround promise is set besides the default'),
  time_to_independence_measured: happened('promoted', 'Nobody is independent yet'),
}

/** The rollout plan of a client: it ticks itself from the ledger, and says what is missing (domain, section 5). */
export function rolloutPlan(facts: RolloutFacts): RolloutLine[] {
  return rolloutItemIds.map((item) => lineOf(item, rules[item]?.(facts), facts.client.rollout))
}

function lineOf(item: RolloutItemId, tick: Tick | undefined, confirmed: Confirmations | undefined): RolloutLine {
  const { phase, title, ticks } = rolloutItems[item]
  const confirmation = confirmed?.[item] ?? null
  // What once was for a person to confirm stays confirmed.
  const done = tick?.done === true || confirmation !== null
  const missing = tick?.missing ?? 'Confirmed by a person'
  return {
    ...{ item, phase, title, done, ticks, confirmation },
    evidence: done ? (tick?.evidence ?? []).filter((one) => one !== undefined) : [],
    missing: done ? null : missing,
  }
}
