import { useMemo, useSyncExternalStore } from 'react'
import { type PageAddress, readPage, writePage } from './page.ts'
import { type Filters, type Place, readPlace, writePlace } from './place.ts'

const moved = 'understudy:moved'

/** Goes somewhere else within the console. `replace`: without a step that Back would undo. */
export function goTo(place: Place, how: 'push' | 'replace' = 'push'): void {
  move(`${location.pathname}${writePlace(place)}`, how)
}

/** Other filters are a step of their own, which Back undoes. */
export function goToFilters(filters: Filters): void {
  goTo({ filters })
}

export function usePlace(): Place {
  const query = useSyncExternalStore(whenMoved, () => location.search)
  return useMemo(() => readPlace(query), [query])
}

/** Goes to another page, or opens something on it. `query`: which part of it is shown, with its question mark. */
export function goToPage(to: PageAddress, query = '', how: 'push' | 'replace' = 'push'): void {
  move(`${writePage(to)}${query}`, how)
}

function move(address: string, how: 'push' | 'replace'): void {
  const isHere = address === `${location.pathname}${location.search}`
  if (how === 'push' && !isHere) history.pushState(null, '', address)
  else history.replaceState(null, '', address)
  dispatchEvent(new Event(moved))
}

export function usePage(): PageAddress {
  const path = useSyncExternalStore(whenMoved, () => location.pathname)
  return useMemo(() => readPage(path), [path])
}

/** The path of the address, for what is none of the pages. */
export function usePath(): string {
  return useSyncExternalStore(whenMoved, () => location.pathname)
}

/** All of the address that is the console's, to tell one place from another. */
export function useAddress(): string {
  return useSyncExternalStore(whenMoved, () => `${location.pathname}${location.search}`)
}

/** One word of the query of the address; null where it is not there. */
export function useQueryWord(name: string): string | null {
  return useSyncExternalStore(whenMoved, () => new URLSearchParams(location.search).get(name))
}

/** Tells of every step to another place before anything is drawn for it. @returns what ends it */
export function whenMoved(listener: () => void): () => void {
  addEventListener('popstate', listener)
  addEventListener(moved, listener)
  return () => {
    removeEventListener('popstate', listener)
    removeEventListener(moved, listener)
  }
}
