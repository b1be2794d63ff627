import type { VirtualItem, Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Filters } from '../address/place.ts'
import type { Entry } from './entries.ts'
import { type Lying, shiftOf } from './shift-of.ts'

/**
 * While the board changes under somebody's eyes, what they read stays where they read it. Whoever is at its top, and at none of
 * its rows by keys, sees what has become the most urgent come in.
 */
export function useKeptPlace(
  body: RefObject<HTMLElement | null>,
  virtualizer: Virtualizer<Window, Element>,
  entries: readonly Entry[],
  filters: Filters,
): void {
  const before = useRef<{ lying: readonly Lying[]; entries?: readonly Entry[]; filters?: Filters }>({ lying: [] })
  useLayoutEffect(() => {
    const was = before.current
    before.current = { lying: lyingOf(virtualizer.getVirtualItems()), entries, filters }
    if (was.filters !== filters) holdStill(body.current)
    if (was.entries === entries || was.filters !== filters) return
    const lying = lyingOf(virtualizer.measurementsCache)
    const isReading = scrollY > virtualizer.options.scrollMargin || body.current?.contains(document.activeElement)
    const shift = isReading ? shiftOf(was.lying, lying, { from: scrollY, to: scrollY + innerHeight }) : 0
    if (shift === 0) return
    holdStill(body.current)
    scrollBy({ top: shift, behavior: 'instant' })
  })
}

/** Rows glide to another place; where the page goes along, or other rows stand there, they would be seen to leave it and come back. */
function holdStill(body: HTMLElement | null): void {
  body?.toggleAttribute('data-still', true)
  requestAnimationFrame(() => requestAnimationFrame(() => body?.toggleAttribute('data-still', false)))
}

const lyingOf = (rows: readonly VirtualItem[]): readonly Lying[] =>
  rows.map(({ key, start, end }) => ({ key: String(key), start, end }))
