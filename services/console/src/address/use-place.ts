import { useMemo, useSyncExternalStore } from 'react'
import { type Filters, type Place, readPlace, writePlace } from './place.ts'

const moved = 'understudy:moved'

/** Goes somewhere else within the console. `replace`: without a step that Back would undo. */
export function goTo(place: Place, how: 'push' | 'replace' = 'push'): void {
  const address = `${location.pathname}${writePlace(place)}`
  if (how === 'push') history.pushState(null, '', address)
  else history.replaceState(null, '', address)
  dispatchEvent(new Event(moved))
}

export function goToFilters(filters: Filters): void {
  goTo({ filters }, 'replace')
}

export function usePlace(): Place {
  const query = useSyncExternalStore(subscribe, () => location.search)
  return useMemo(() => readPlace(query), [query])
}

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener)
  addEventListener(moved, listener)
  return () => {
    removeEventListener('popstate', listener)
    removeEventListener(moved, listener)
  }
}
