import type { BoardRow } from '@understudy/contract/http/board'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { answerOf } from '../api/answer-of.ts'
import { api } from '../api/api.ts'
import { ApiProblem } from '../api/api-problem.ts'

/** What can be set on many at once, and the version that it was read in. */
export type Stand = Pick<WorkItem, 'version' | 'priority' | 'assistantId'>

/** How an item stands now, or why that is not known. */
export type Read = Stand | { readonly reason: string }

interface Sorted {
  /** As they were set: to be put back as long as they are in this version. */
  readonly back: readonly { readonly row: BoardRow; readonly ifMatch: string }[]
  /** Somebody has set them otherwise meanwhile, which stays. */
  readonly moved: readonly BoardRow[]
  readonly unread: readonly string[]
}

/** @param reads one to each row, in the same order */
export function sorted(rows: readonly BoardRow[], reads: readonly Read[], isAsSet: (stand: Stand) => boolean): Sorted {
  const read = rows.flatMap((row, index) => {
    const one = reads[index]
    return one !== undefined && 'version' in one ? [{ row, one }] : []
  })
  return {
    back: read.filter(({ one }) => isAsSet(one)).map(({ row, one }) => ({ row, ifMatch: `"${one.version}"` })),
    moved: read.filter(({ one }) => !isAsSet(one)).map(({ row }) => row),
    unread: reads.flatMap((one) => ('reason' in one ? [one.reason] : [])),
  }
}

/** So many are asked for side by side. */
const sideBySide = 10

export async function readStands(ids: readonly string[]): Promise<readonly Read[]> {
  const reads: Read[] = []
  for (let first = 0; first < ids.length; first += sideBySide)
    reads.push(...(await Promise.all(ids.slice(first, first + sideBySide).map(readStand))))
  return reads
}

async function readStand(workItemId: string): Promise<Read> {
  try {
    return await answerOf(api.GET('/v1/work-items/{workItemId}', { params: { path: { workItemId } } }))
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    return { reason: error.message }
  }
}
