import type { BoardRow } from '@understudy/contract/http/board'
import { useSyncExternalStore } from 'react'

/** What has to be known of a work item to do something about it, and to put it back. */
export type Target = Pick<BoardRow, 'workItemId' | 'version' | 'assistantId' | 'priority'>

/** The work items that are chosen on the board; kept while one looks at something else. */
let chosen: ReadonlySet<string> = new Set()
/** Those among them that were chosen with everything that passes the filters, so that the table need not show them. */
let beyond: { readonly of: string; readonly targets: readonly Target[] } | undefined
/** Whence Shift chooses on, and in which order the table has its rows. */
let anchor: string | undefined
let order: readonly string[] = []
const listeners = new Set<() => void>()

export function choose(ids: ReadonlySet<string>): void {
  chosen = ids
  if (ids.size === 0) beyond = undefined
  for (const listener of listeners) listener()
}

/** Everything that passes the filters, as it was read just now. `of`: these filters. */
export function chooseEverything(of: string, targets: readonly Target[]): void {
  beyond = { of, targets }
  choose(new Set(targets.map(({ workItemId }) => workItemId)))
}

/** The same, read anew: what is chosen among it stays so. */
export function renewEverything(of: string, targets: readonly Target[]): void {
  if (beyond?.of !== of) return
  beyond = { of, targets }
  choose(new Set(chosen))
}

export const isEverything = (of: string): boolean => beyond?.of === of

/** All of them, or none where all are chosen. */
export function toggleAll(ids: readonly string[]): void {
  const next = new Set(chosen)
  const isFull = ids.every((id) => chosen.has(id))
  for (const id of ids)
    if (isFull) next.delete(id)
    else next.add(id)
  choose(next)
}

export function toggleChosen(id: string): void {
  anchor = id
  toggleAll([id])
}

export function showOrder(ids: readonly string[]): void {
  order = ids
}

/** Everything from the last one that was chosen by itself to this one, in the order that the table has. */
export function chooseRange(id: string): void {
  const range = rangeOf(order, anchor, id)
  if (range.length === 0) toggleChosen(id)
  else choose(new Set([...chosen, ...range]))
}

export function rangeOf(order: readonly string[], from: string | undefined, to: string): readonly string[] {
  const [first = -1, last = -1] = [order.indexOf(from ?? ''), order.indexOf(to)].sort((a, b) => a - b)
  return first < 0 ? [] : order.slice(first, last + 1)
}

/**
 * What is chosen, as it was last seen: what the table shows is newer than what was read to choose everything, and what
 * that was read by other filters is not meant any more.
 */
export function heldOf(
  rows: readonly Target[],
  ids: ReadonlySet<string>,
  of: string,
  more: typeof beyond = beyond,
): readonly Target[] {
  const shown = rows.filter(({ workItemId }) => ids.has(workItemId))
  if (more?.of !== of) return shown
  const isShown = new Set(shown.map(({ workItemId }) => workItemId))
  return [...shown, ...more.targets.filter(({ workItemId: id }) => ids.has(id) && !isShown.has(id))]
}

export const useChosen = (): ReadonlySet<string> => useSyncExternalStore(subscribe, () => chosen)

/** Redrawn only when this one changes. */
export const useIsChosen = (id: string): boolean => useSyncExternalStore(subscribe, () => chosen.has(id))

/** How many of them are chosen: all, some or none. */
export const useHowMany = (ids: readonly string[]): 'all' | 'some' | 'none' =>
  useSyncExternalStore(subscribe, () => {
    const count = ids.filter((id) => chosen.has(id)).length
    if (count === 0) return 'none'
    return count === ids.length ? 'all' : 'some'
  })

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
