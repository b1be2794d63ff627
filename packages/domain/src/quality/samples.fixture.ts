import { promoted, recordOutcome } from './fold.ts'
import type { Outcome } from './outcome.ts'
import { type Plan, planOf } from './plan.ts'
import { type QualityState, type QualityStep, startQuality } from './quality-state.ts'

export const light = planOf('light')
export const standard = planOf('standard')
export const strict = planOf('strict')

export const day = 24 * 3_600_000
/** The first verdict of every sample. */
export const start = Date.UTC(2026, 5, 1, 12)

export function outcome(result: Outcome['result'], changes: Partial<Outcome> = {}): Outcome {
  return { at: start, result, isProcess: false, drawKind: 'all', isCurrent: true, day: '2026-06-01', ...changes }
}

/** `p` is a pass, `r` a rework, `c` a critical error; capitals R and C have a process cause. */
export function outcomesOf(letters: string, changes: Partial<Outcome> = {}): Outcome[] {
  const results = { p: 'pass', r: 'rework', c: 'critical' } as const
  return [...letters].map((letter) =>
    outcome(results[letter.toLowerCase() as 'p' | 'r' | 'c'], {
      isProcess: letter !== letter.toLowerCase(),
      ...changes,
    }),
  )
}

export function after(plan: Plan, quality: QualityState, letters: string, changes: Partial<Outcome> = {}): QualityStep {
  return fold(plan, quality, outcomesOf(letters, changes))
}

export function fold(plan: Plan, quality: QualityState, outcomes: readonly Outcome[]): QualityStep {
  let step: QualityStep = { quality, happened: [] }
  for (const one of outcomes) {
    const next = recordOutcome(plan, step.quality, one)
    step = { quality: next.quality, happened: [...step.happened, ...next.happened] }
  }
  return step
}

export const learner = (plan: Plan = standard): QualityState => startQuality(plan.id)

/** Promoted at the samples' first instant, on the last level unless another is named. */
export function independent(plan: Plan = standard, changes: Partial<QualityState> = {}): QualityState {
  const shown = { ...startQuality(plan.id), score: plan.promoteAt, inAttempt: plan.promoteAt, lastReviewedAt: start }
  return { ...promoted(plan, shown, start), level: 3, ...changes }
}

export const passes = (count: number): string => 'p'.repeat(count)

export const types = ({ happened }: QualityStep): string[] => happened.map(({ type }) => type)
