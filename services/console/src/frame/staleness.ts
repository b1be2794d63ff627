import { useEffect, useSyncExternalStore } from 'react'

/** How many parts of the page say that what they show is old. */
let shown = 0
const listeners = new Set<() => void>()

function change(by: 1 | -1): void {
  shown += by
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether anything on the page is said to be old: what stands above all of it must not say otherwise. */
export const useIsStale = (): boolean => useSyncExternalStore(subscribe, () => shown > 0)

/** Counts whoever uses it as one that says so, as long as it is shown. */
export function useSaysStale(): void {
  useEffect(() => {
    change(1)
    return () => change(-1)
  }, [])
}
