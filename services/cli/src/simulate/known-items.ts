import type { Reviewer } from './cast.ts'
import type { Truth } from './truth.ts'

/** An item as the simulated people know it. */
export interface KnownItem {
  readonly person: number
  readonly item: number
  /** What was handed in last, and at first. */
  truth: Truth
  first: Truth
  isDelivered: boolean
  deliveredAt: number
  mends: number
  readonly reviewIds: string[]
}

export interface KnownReview {
  readonly reviewId: string
  readonly workItemId: string
  readonly of: KnownItem
  readonly drawKind: string
  /** Looks at what was delivered, which nobody has mended yet. */
  readonly isLate: boolean
  /** Who may not look at it, because they had a hand in it. */
  readonly authors: readonly string[]
  /** Its place among the reviews of its item, from 0. */
  readonly place: number
  reviewer: Reviewer | undefined
  isDisputed: boolean
}

/** The items that people still talk about, and the reviews of them. */
export class KnownItems {
  readonly #items = new Map<string, KnownItem>()
  readonly #reviews = new Map<string, KnownReview>()

  get(workItemId: string): KnownItem | undefined {
    return this.#items.get(workItemId)
  }

  review(reviewId: string): KnownReview | undefined {
    return this.#reviews.get(reviewId)
  }

  make(workItemId: string, person: number, item: number): void {
    const unknown = { truth: 'right', first: 'right', isDelivered: false, deliveredAt: 0, mends: 0 } as const
    this.#items.set(workItemId, { person, item, ...unknown, reviewIds: [] })
  }

  request(reviewId: string, body: Readonly<Record<string, unknown>>): void {
    const workItemId = String(body['workItemId'])
    const of = this.#items.get(workItemId)
    if (of === undefined) return
    const { drawKind, late, authors = [] } = body
    const place = of.reviewIds.push(reviewId) - 1
    const review = { reviewId, workItemId, of, drawKind: String(drawKind), isLate: late === true, place }
    const who = { authors: authors as readonly string[], reviewer: undefined, isDisputed: false }
    this.#reviews.set(reviewId, { ...review, ...who })
  }

  openOf(person: number): string[] {
    return [...this.#items].flatMap(([id, one]) => (one.person === person && !one.isDelivered ? [id] : []))
  }

  forget(workItemId: string): void {
    for (const reviewId of this.#items.get(workItemId)?.reviewIds ?? []) this.#reviews.delete(reviewId)
    this.#items.delete(workItemId)
  }
}

/** What a review looks at: a late one at what was delivered first. */
export function truthUnder({ isLate, of }: KnownReview): Truth {
  return isLate ? of.first : of.truth
}
