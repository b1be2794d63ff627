import { drawnNumber, hmacSha256, threshold } from './draw.ts'

/** A review of the random sample, judged in one draw period. */
export interface JudgedReview {
  readonly reviewId: string
  readonly taskId: string
  /** The SOP family that its task shares evidence with; the task itself where it stands alone. */
  readonly family: string
  /** By the key of the period in which its first verdict was given. */
  readonly u: number
}

/** With what chance the reviews of a task that were judged in a period are repeated blind. */
export interface DoubleChance {
  readonly taskId: string
  /** How many of its family were judged. */
  readonly count: number
  readonly probability: number
}

const leastInAPeriod = 20
const share = { num: 1, den: 20 }

/**
 * Which reviews of a period are looked at a second time: those below the line of 5 %, and once the period is over those
 * with the smallest numbers up to min(20, all) of an SOP family (quality, section 3). Whether a verdict is repeated
 * follows from its own number, not from how many there were before it, so that nobody can count down to it.
 */
export function doubleSample<T extends JudgedReview>(judged: readonly T[], isOver: boolean): T[] {
  return [...Map.groupBy(judged, ({ family }) => family).values()].flatMap((own) => ofFamily(own, isOver))
}

function ofFamily<T extends JudgedReview>(judged: readonly T[], isOver: boolean): T[] {
  const inOrder = judged.toSorted((a, b) => a.u - b.u || (a.reviewId < b.reviewId ? -1 : 1))
  const below = inOrder.filter(({ u }) => u < threshold(share)).length
  return inOrder.slice(0, isOver ? Math.max(below, leastInAPeriod) : below)
}

/** Known once the period is over: the same for all reviews of a family, in the order of their tasks. */
export function doubleChances(judged: readonly JudgedReview[]): DoubleChance[] {
  return [...Map.groupBy(judged, ({ family }) => family).values()]
    .flatMap((own) => {
      const probability = doubleProbability(own.length)
      return [...new Set(own.map(({ taskId }) => taskId))].map((taskId) => ({
        ...{ taskId, count: own.length, probability },
      }))
    })
    .toSorted((a, b) => (a.taskId < b.taskId ? -1 : 1))
}

/** What a pair stands for while its period lasts, and where nothing was topped up: the line alone. */
export const chanceBelowTheLine = share.num / share.den

/**
 * E[max(K, min(20, n))] / n, where K of n are below the line of 5 %, binomially: all of a small period, a little more than
 * 5 % of a large one.
 */
export function doubleProbability(count: number): number {
  if (count <= leastInAPeriod) return 1
  const p = chanceBelowTheLine
  let chance = (1 - p) ** count
  let toppedUp = 0
  for (let below = 0; below < leastInAPeriod; below++) {
    toppedUp += (leastInAPeriod - below) * chance
    chance *= ((count - below) / (below + 1)) * (p / (1 - p))
  }
  return p + toppedUp / count
}

const text = new TextEncoder()

/** The drawn number of a review for its second look; ids are of one length, so that no two share a message. */
export function doubleNumber(key: Uint8Array, agencyId: string, reviewId: string): number {
  return drawnNumber(hmacSha256(key, text.encode(`double/v1 ${agencyId} ${reviewId}`)))
}
