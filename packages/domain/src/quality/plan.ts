/** Share of the work that is reviewed at one level of the ladder, as an integer ratio. */
export interface SamplingLevel {
  readonly num: number
  readonly den: number
}

/** What a critical error costs the trust balance of an independent assistant. */
export type CriticalCost = number | 'demote'

/** A versioned record: every decision stores which version of which plan it followed (quality, section 1). */
export interface Plan {
  readonly id: string
  readonly version: number
  /** Error rates between which the plan tells people apart. */
  readonly acceptable: number
  readonly unacceptable: number
  /** m: what a rework costs, in passes. */
  readonly reworkCost: number
  /** H: the score at which competence is shown. */
  readonly promoteAt: number
  /** N: reviews of one attempt. */
  readonly attemptLength: number
  /** h: where trust starts, and its cap. */
  readonly trustCap: number
  readonly critical: CriticalCost
  /** i: reviewed passes in a row that climb a level. */
  readonly passesToClimb: number
  /** From 100 % to the least that is ever reviewed. */
  readonly levels: readonly SamplingLevel[]
  /**
   * What is drawn at random goes out at once and is reviewed late. Nothing is then mended before the client has it, so
   * that no bound on outgoing errors can be stated (quality, section 1, what the AOQL assumes).
   */
  readonly deliversBeforeReview?: boolean
}

const oneIn = (...dens: number[]): SamplingLevel[] => dens.map((den) => ({ num: 1, den }))

/** Low volume, internal, reversible. */
const light: Plan = {
  id: 'light',
  version: 1,
  acceptable: 0.05,
  unacceptable: 0.3,
  reworkCost: 6,
  promoteAt: 15,
  attemptLength: 40,
  trustCap: 13,
  critical: 12,
  passesToClimb: 6,
  levels: oneIn(1, 2, 4, 10),
}

/** Routine client work. */
export const standardPlan: Plan = {
  id: 'standard',
  version: 1,
  acceptable: 0.05,
  unacceptable: 0.2,
  reworkCost: 8,
  promoteAt: 25,
  attemptLength: 60,
  trustCap: 20,
  critical: 16,
  passesToClimb: 10,
  levels: oneIn(1, 2, 4, 10),
}

/** Money, legal, irreversible, outward-facing. Its rework costs 18 where the formula says 18.9, on purpose. */
const strict: Plan = {
  id: 'strict',
  version: 1,
  acceptable: 0.02,
  unacceptable: 0.1,
  reworkCost: 18,
  promoteAt: 52,
  attemptLength: 120,
  trustCap: 45,
  critical: 'demote',
  passesToClimb: 25,
  levels: oneIn(1, 2, 3, 5),
}

const plans: readonly Plan[] = [light, standardPlan, strict]

/** Plans that every agency has. */
export const planIds: readonly string[] = plans.map(({ id }) => id)

/** @throws RangeError where there is no such plan; a task with an unknown one is refused when it is defined */
export function planOf(planId: string): Plan {
  const plan = plans.find(({ id }) => id === planId)
  if (plan === undefined) throw new RangeError(`There is no plan ${planId}`)
  return plan
}

/** Passes that weigh as much as one rework: the ratio of the log-likelihoods, before it is rounded to m. */
export function reworkWeight(acceptable: number, unacceptable: number): number {
  return Math.log(unacceptable / acceptable) / Math.log((1 - acceptable) / (1 - unacceptable))
}
