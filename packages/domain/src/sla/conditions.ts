import { type Reason, reason } from '../decision.ts'
import { ownEntry } from '../own-entry.ts'
import { isCovered } from './covered.ts'

/** What is known about an item, by name: priority, state, task type, tag… */
export type Facts = Readonly<Record<string, string | number | boolean | null>>
type FactValue = Facts[string]

/** For every fact named, the values that satisfy it; all facts must be satisfied. Empty: always true. */
export type Condition = Readonly<Record<string, readonly FactValue[]>>

/** Conditions of which one must hold. Empty: never true. */
export type ConditionSet = readonly Condition[]

/** What can happen to a clock, in the order in which it is looked at (rule 22). */
export const clockSteps = ['start', 'pause', 'resume', 'stop', 'reset', 'cancel'] as const
export type ClockStepName = (typeof clockSteps)[number]

/** When a clock starts, pauses and so on, as data; the steps left out happen when they always do. */
export type ClockConditions = Readonly<Partial<Record<ClockStepName, ConditionSet>>>

export function holds(condition: Condition, facts: Facts): boolean {
  return Object.entries(condition).every(([name, values]) => values.includes(ownEntry(facts, name) ?? null))
}

const anyHolds = (set: ConditionSet, facts: Facts): boolean => set.some((condition) => holds(condition, facts))

/** The steps whose conditions hold, each looked at on its own, in the fixed order (rule 22). */
export function stepsThatHold(conditions: ClockConditions, facts: Facts): ClockStepName[] {
  return clockSteps.filter((step) => anyHolds(conditions[step] ?? [], facts))
}

/** What conditions may ask for beside what chooses a policy. */
export const standingFacts: Readonly<Record<'state' | 'waits_for', readonly string[]>> = {
  state: ['open', 'in_progress', 'blocked', 'rework', 'delivered', 'rejected', 'reopened', 'cancelled', 'merged'],
  waits_for: ['client', 'agency', 'third_party'],
}

/** Why a clock under these conditions could never start, or never leave a pause (rule 23). */
export function checkConditions(kind: string, conditions: ClockConditions): Reason[] {
  return [...checkStart(kind, conditions), ...checkPause(kind, conditions)]
}

function checkStart(kind: string, { start = [], stop = [], cancel = [] }: ClockConditions): Reason[] {
  const starts = start.filter(canHold)
  if (starts.some((one) => !isCovered(one, [...stop, ...cancel]))) return []
  const why = starts.length === 0 ? 'no facts satisfy its start' : 'its start lies within its stop or cancel'
  return [reason('never_starts', `The ${kind} clock can never start: ${why}`, 'A start outside stop and cancel')]
}

function checkPause(kind: string, { pause = [], resume = [] }: ClockConditions): Reason[] {
  if (!pause.some(canHold)) return []
  if (resume.some((one) => canHold(one) && !isCovered(one, pause))) return []
  const message = `The ${kind} clock can never leave pause: no resume lies outside its pause`
  return [reason('never_resumes', message, 'A resume that holds where the pause does not')]
}

/** A fact that no value satisfies is never satisfied, and the condition neither. */
const canHold = (condition: Condition): boolean => Object.values(condition).every((values) => values.length > 0)
