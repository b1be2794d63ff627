import { useMediaQuery } from '@mantine/hooks'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useState } from 'react'
import type { Filters } from '../address/place.ts'
import type { Entry } from './entries.ts'
import { keysFor, noKeys } from './row-keys.ts'

const rowHeight = { wide: 68, narrow: 170 }
const headHeight = 42
/** So many rows are drawn beyond those in sight, and so long after these. */
const beyond = 6
const drawnMs = 250

/** Which entries are drawn, and where: what is in sight first, and what comes next in sight as soon as that stands. */
export function useRowsInSight(entries: readonly Entry[], top: number, filters: Filters) {
  const getItemKey = useRowKeys(entries, filters)
  const [drawn, setDrawn] = useState<Filters>()
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(filters), drawnMs)
    return () => clearTimeout(timer)
  }, [filters])
  const isNarrow = useMediaQuery('(max-width: 52em)', undefined, { getInitialValueInEffect: false })
  return useWindowVirtualizer({
    count: entries.length,
    estimateSize: (index) =>
      entries[index]?.kind === 'head' ? headHeight : isNarrow ? rowHeight.narrow : rowHeight.wide,
    getItemKey,
    overscan: drawn === filters ? beyond : 0,
    scrollMargin: top,
  })
}

/** An element is measured by the key that it is drawn by, whatever it shows. */
function useRowKeys(entries: readonly Entry[], filters: Filters): (index: number) => number {
  const [drawn, setDrawn] = useState(() => noKeys(filters))
  const now = keysFor(drawn, entries, filters)
  if (now !== drawn) setDrawn(now)
  return (index) => now.keys.get(entries[index]?.key ?? '') ?? index
}
