import type { Filters } from '../address/place.ts'
import { answerOf } from '../api/answer-of.ts'
import { api } from '../api/api.ts'
import type { Target } from './selection.ts'

/** So many are chosen at once: more is no list that anybody means one by one. */
export const most = 5_000
/** So many the API shows at once. */
const pageSize = 500

/** By which filters something was chosen; how it is shown does not matter. */
export const keyOfFilters = ({ group: _, order: __, ...filters }: Filters): string => JSON.stringify(filters)

/** Everything that passes the filters, by deadline, as far as it is chosen at once. */
export async function readEverything(
  { group: _, order: __, ...filters }: Filters,
  onRead?: (count: number) => void,
): Promise<readonly Target[]> {
  const found = new Map<string, Target>()
  for (let after: string | undefined; ; ) {
    const query = { ...filters, limit: pageSize, after }
    const { rows, next } = await answerOf(api.GET('/v1/board', { params: { query } }))
    for (const { workItemId, version, assistantId, priority } of rows)
      found.set(workItemId, { workItemId, version, assistantId, priority })
    onRead?.(found.size)
    if (next === null || found.size >= most) return [...found.values()].slice(0, most)
    after = next
  }
}
