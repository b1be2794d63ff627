import { answerOf, type Call } from './answer-of.ts'

interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

/** Which part of a list is asked for. */
export interface PageAsked {
  readonly limit: number
  readonly after: string | undefined
}

const atOnce = 200

/** A whole list, page by page, where it is as long as an agency has people, tasks or entries of a FAQ. */
export async function listAll<T>(read: (page: PageAsked) => Call<Page<T>>): Promise<T[]> {
  const found: T[] = []
  for (let after: string | undefined; ; ) {
    const { items, next } = await answerOf(read({ limit: atOnce, after }))
    found.push(...items)
    if (next === null) return found
    after = next
  }
}
