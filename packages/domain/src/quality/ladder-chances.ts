import type { Plan, SamplingLevel } from './plan.ts'

export interface Ladder {
  /** i: reviewed passes in a row that climb a level. */
  readonly passesToClimb: number
  /** The shares after the first phase at 100 %, each smaller than the one before. */
  readonly fractions: readonly number[]
}

export interface LadderChances {
  /** Average fraction inspected, in the long run. */
  readonly reviewed: number
  /** Share of delivered work that goes out with an error. */
  readonly outgoing: number
}

export function ladderOf({ passesToClimb, levels }: Pick<Plan, 'passesToClimb' | 'levels'>): Ladder {
  return { passesToClimb, fractions: levels.slice(1).map(({ num, den }: SamplingLevel) => num / den) }
}

/**
 * The ladder in the long run: reviews spent at each level from one fall to the next, against the work that passed by.
 * A drawn item is held and mended before it goes out. Reviewers who miss a share see p(1 - μ) and let the rest go.
 */
export function ladderChances(ladder: Ladder, errorRate: number, missRate = 0): LadderChances {
  const seen = errorRate * (1 - missRate)
  const reviewed = averageFraction(ladder, seen)
  return { reviewed, outgoing: errorRate * (1 - reviewed * (1 - missRate)) }
}

/** Σ reviewed / Σ (reviewed / f) over the levels; the last share alone where nothing ever fails. */
function averageFraction({ passesToClimb, fractions }: Ladder, fail: number): number {
  // All sums are multiplied by p qⁱ, so that neither a rate near 0 nor a chance near 0 divides anything.
  const clean = Math.exp(passesToClimb * Math.log1p(-fail))
  const failed = -Math.expm1(passesToClimb * Math.log1p(-fail))
  if (fractions.length === 0 || fail === 1) return 1
  let reviews = failed
  let work = reviews
  for (const [level, fraction] of fractions.entries()) {
    const isLast = level === fractions.length - 1
    const here = clean ** (level + 1) * (isLast ? 1 : failed)
    reviews += here
    work += here / fraction
  }
  return reviews / work
}

export interface WorstOutgoing {
  /** AOQL: the worst long-run share of errors that go out. */
  readonly outgoing: number
  /** The true error rate at which it does. */
  readonly at: number
}

const grid = 2_000
const refinements = 60

/**
 * The worst long-run share over 0 <= p <= `upTo`. Above the plan's unacceptable rate no bound exists once reviewers
 * miss something, so that no plan states one there.
 */
export function worstOutgoing(ladder: Ladder, upTo = 1, missRate = 0): WorstOutgoing {
  const outgoing = (rate: number) => ladderChances(ladder, rate, missRate).outgoing
  let [best, worst] = [0, 0]
  for (let step = 1; step <= grid; step++) {
    const here = outgoing((upTo * step) / grid)
    if (here > worst) [best, worst] = [step, here]
  }
  let [low, high] = [(upTo * Math.max(0, best - 1)) / grid, (upTo * Math.min(grid, best + 1)) / grid]
  for (let turn = 0; turn < refinements; turn++) {
    const third = (high - low) / 3
    if (outgoing(low + third) < outgoing(high - third)) low += third
    else high -= third
  }
  const at = (low + high) / 2
  return { outgoing: outgoing(at), at }
}
