import type { Plan } from './plan.ts'
import { cumulativeFalsePromotion, type FalsePromotionPlan } from './promotion-chances.ts'

/**
 * Attempts under one plan that held before: what their chance of a false promotion follows from, so that it is computed
 * with what reviewers are known to miss today. Of those from before that was kept, the chance itself.
 */
type AttemptsUnder = { readonly attempts: number } & (FalsePromotionPlan | { readonly falsePromotion: number })

/** What luck had come to before the plan that holds now. */
export interface EarlierAttempts {
  readonly attempts: number
  /** As it was where reviewers miss nothing. */
  readonly falsePromotion: number
  /** By plan; missing of events from before it was kept. */
  readonly under?: readonly AttemptsUnder[]
}

interface LifeSoFar {
  readonly attempt: number
  readonly independentSince: number | null
}

/** Luck over a life: each attempt counts with the chance of the plan that it was made under (quality, section 1). */
export function falsePromotionSoFar(
  plan: Plan,
  { attempt, independentSince }: LifeSoFar,
  earlier: EarlierAttempts | undefined,
  missRate = 0,
): number {
  const others = underOthers(plan, earlier)
  // An overturned verdict may have given an earlier attempt back; this plan's own is one at least while it goes on.
  const own = Math.max(independentSince === null ? 1 : 0, attempt - total(others))
  return together(others, missRate, cumulativeFalsePromotion(plan, own, missRate))
}

/** The attempts so far, `used` of them, by the plans that they were made under: `plan` is the last. */
export function attemptsSoFar(plan: Plan, used: number, earlier: EarlierAttempts | undefined): EarlierAttempts {
  const others = underOthers(plan, earlier)
  const attempts = Math.max(0, used - total(others))
  const { promoteAt, reworkCost, attemptLength, unacceptable } = plan
  const own = { attempts, promoteAt, reworkCost, attemptLength, unacceptable }
  return summed(attempts === 0 ? others : [...others, own])
}

/** What is carried of them, where as many more or fewer turn out to have been made under each plan as `after` has. */
export function attemptsAsCorrected(
  now: EarlierAttempts | undefined,
  { before, after }: { readonly before: EarlierAttempts | undefined; readonly after: EarlierAttempts | undefined },
): EarlierAttempts | undefined {
  if (now === undefined) return undefined
  const found = byPlan(after).filter((one) => !byPlan(now).some((known) => isSamePlan(known, one)))
  const changed = [...byPlan(now), ...found.map((one) => ({ ...one, attempts: 0 }))].map((one) => ({
    ...one,
    attempts: Math.max(0, one.attempts + countOf(one, after) - countOf(one, before)),
  }))
  return summed(changed.filter(({ attempts }) => attempts > 0))
}

const summed = (under: readonly AttemptsUnder[]): EarlierAttempts => ({
  attempts: total(under),
  falsePromotion: together(under, 0),
  under,
})

const byPlan = (earlier: EarlierAttempts | undefined): readonly AttemptsUnder[] => {
  if (earlier === undefined) return []
  const { attempts, falsePromotion, under } = earlier
  return under ?? (attempts === 0 ? [] : [{ attempts, falsePromotion }])
}

/** Of those under this very plan, or one that promotes alike, nothing has to be kept: they are the rest. */
const underOthers = (plan: Plan, earlier: EarlierAttempts | undefined) =>
  byPlan(earlier).filter((one) => !isSamePlan(one, { ...plan, attempts: 0 }))

const countOf = (one: AttemptsUnder, earlier: EarlierAttempts | undefined) =>
  total(byPlan(earlier).filter((other) => isSamePlan(one, other)))

const total = (under: readonly AttemptsUnder[]) => under.reduce((sum, { attempts }) => sum + attempts, 0)

function together(under: readonly AttemptsUnder[], missRate: number, own = 0): number {
  return 1 - under.reduce((right, one) => right * (1 - chanceOf(one, missRate)), 1 - own)
}

function chanceOf(one: AttemptsUnder, missRate: number): number {
  return 'falsePromotion' in one ? one.falsePromotion : cumulativeFalsePromotion(one, one.attempts, missRate)
}

function isSamePlan(one: AttemptsUnder, other: AttemptsUnder): boolean {
  if ('falsePromotion' in one || 'falsePromotion' in other)
    return 'falsePromotion' in one && 'falsePromotion' in other && one.falsePromotion === other.falsePromotion
  return (['promoteAt', 'reworkCost', 'attemptLength', 'unacceptable'] as const).every(
    (name) => one[name] === other[name],
  )
}
