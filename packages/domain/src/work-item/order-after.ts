import { accepted, type Decision, type Reason, reason, refused, refusedBecause } from '../decision.ts'
import type { WorkItem } from './work-item.ts'

/** An item by its id, as far as it is known. */
export type ItemById = (id: string) => WorkItem | undefined

/** Nobody waits for an item that is done, or that has ended otherwise. */
const released = new Set(['delivered', 'accepted', 'cancelled', 'merged'])

/** Which items this one waits for, all of them at once; an item that waits in the end for itself is refused with the way round. */
export function orderAfter(
  item: WorkItem | undefined,
  id: string,
  after: readonly string[],
  known: ItemById,
): Decision {
  if (item === undefined) return refusedBecause('not_found', 'There is no such work item')
  if (item.state !== 'open' && item.state !== 'reopened')
    return refusedBecause('begun_already', `It is ${item.state}: what it comes after is said before it is begun`)
  const wanted = [...new Set(after)]
  const wrong = wrongEarlier(item.clientId, wanted, known)
  if (wrong.length > 0) return refused('cannot_come_after', wrong)
  const round = wayRound(id, wanted, known)
  if (round !== undefined) return refused('waits_for_itself', [circle([id, ...round], known)])
  if (wanted.join() === (item.after ?? []).join()) return accepted([])
  return accepted([{ stream: 'work_item', id, type: 'work_item.ordered_after', body: { after: wanted } }])
}

/** Work of the same client alone; that of another is told apart from none by nobody, and never named. */
export function wrongEarlier(clientId: string, after: readonly string[], known: ItemById): Reason[] {
  return after
    .filter((earlier) => known(earlier)?.clientId !== clientId)
    .map((earlier) =>
      reason(
        'earlier_not_found',
        `This client has no work item ${earlier} to come after`,
        'Name work of the same client',
      ),
    )
}

/** From the first that it waits for back to itself; undefined where no way leads there. */
function wayRound(id: string, after: readonly string[], known: ItemById): string[] | undefined {
  const seen = new Set<string>()
  const search = (from: readonly string[]): string[] | undefined => {
    for (const next of from) {
      if (next === id) return [next]
      if (seen.has(next)) continue
      seen.add(next)
      const rest = search(known(next)?.after ?? [])
      if (rest !== undefined) return [next, ...rest]
    }
    return undefined
  }
  return search(after)
}

function circle(ids: readonly string[], known: ItemById): Reason {
  const [first, ...others] = ids.map((id) => `“${known(id)?.title ?? id}”`)
  return reason(
    'waits_for_itself',
    `${first} would wait for ${others.join(', which waits for ')}`,
    'Leave one of these out',
  )
}

/** Every item that these wait for in the end, as far as they are known. */
export function allEarlier(after: readonly string[], known: ItemById): string[] {
  const found = new Set<string>()
  const next = [...after]
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (found.has(id)) continue
    found.add(id)
    next.push(...(known(id)?.after ?? []))
  }
  return [...found]
}

/** What keeps an item from being begun: those before it that are not done. */
export function unmetOrder({ after = [] }: Pick<WorkItem, 'after'>, known: ItemById): Reason[] {
  return after.flatMap((id) => {
    const earlier = known(id)
    if (earlier === undefined || released.has(earlier.state)) return []
    return [
      reason('waits_for_item', `It waits for “${earlier.title}” (${id}), which is ${earlier.state}`, 'Its delivery'),
    ]
  })
}
