import { useSyncExternalStore } from 'react'

/** The work items that are chosen on the board; kept while one looks at something else. */
let chosen: ReadonlySet<string> = new Set()
const listeners = new Set<() => void>()

export function choose(ids: ReadonlySet<string>): void {
  chosen = ids
  for (const listener of listeners) listener()
}

export function toggleChosen(id: string): void {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  choose(next)
}

export const useChosen = (): ReadonlySet<string> => useSyncExternalStore(subscribe, () => chosen)

/** Redrawn only when this one changes. */
export const useIsChosen = (id: string): boolean => useSyncExternalStore(subscribe, () => chosen.has(id))

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
