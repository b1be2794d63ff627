import { drawnNumber, hmacSha256 } from './draw.ts'

/** A judged review of the random sample of one month. */
export interface SampledReview {
  readonly reviewId: string
  readonly taskId: string
  readonly u: number
  /** Delivered: what is held or being mended is not looked at twice. */
  readonly isDone: boolean
  readonly isDoubled: boolean
}

const leastInAMonth = 20
const oneIn = 20

/**
 * Which are reviewed a second time now: 5 % of the random sample, at least min(20, all) a month for a task, those with
 * the smallest drawn numbers (quality, section 3).
 */
export function doubleSample(reviews: readonly SampledReview[]): string[] {
  return [...Map.groupBy(reviews, ({ taskId }) => taskId).values()].flatMap(ofTask)
}

function ofTask(reviews: readonly SampledReview[]): string[] {
  const wanted = Math.max(Math.ceil(reviews.length / oneIn), Math.min(leastInAMonth, reviews.length))
  const missing = wanted - reviews.filter(({ isDoubled }) => isDoubled).length
  return reviews
    .filter(({ isDone, isDoubled }) => isDone && !isDoubled)
    .toSorted((a, b) => a.u - b.u || (a.reviewId < b.reviewId ? -1 : 1))
    .slice(0, Math.max(0, missing))
    .map(({ reviewId }) => reviewId)
}

const text = new TextEncoder()

/** The drawn number of a review for its second look; ids are of one length, so that no two share a message. */
export function doubleNumber(key: Uint8Array, agencyId: string, reviewId: string): number {
  return drawnNumber(hmacSha256(key, text.encode(`double/v1 ${agencyId} ${reviewId}`)))
}
