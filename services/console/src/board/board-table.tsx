import { useMediaQuery } from '@mantine/hooks'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Filters } from '../address/place.ts'
import type { BoardReading } from './board-content.tsx'
import { BoardRowView } from './board-row.tsx'
import { riskOf } from './risk-cell.tsx'
import { totalOf } from './tiles.ts'
import { useRowClicks } from './use-row-clicks.ts'

interface BoardTableProps {
  readonly board: BoardReading
  readonly filters: Filters
  /** The board's own time when it was read. */
  readonly told: number
}

const columns = ['Time left', 'Risk', 'Work', 'State', 'Assistant']
const rowHeight = { wide: 68, narrow: 170 }
/** So many rows before the last one, the next page is asked for. */
const ahead = 20

/**
 * A table whose elements are laid out as a grid, and on a phone as cards. Only the rows in sight are in the page; assistive technology is told how many there are.
 */
export function BoardTable({ board, filters, told }: BoardTableProps) {
  const { rows, hasNextPage, isFetching, fetchNextPage } = board
  const isNarrow = useMediaQuery('(max-width: 52em)', undefined, { getInitialValueInEffect: false })
  const [body, top] = useTop()
  useRowClicks(body)
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => (isNarrow ? rowHeight.narrow : rowHeight.wide),
    getItemKey: (index) => rows[index]?.workItemId ?? index,
    overscan: 6,
    scrollMargin: top,
  })
  const inSight = virtualizer.getVirtualItems()
  const last = inSight.at(-1)?.index ?? 0
  useEffect(() => {
    // Not beside another reading: each would cancel the other, and nobody would ask again.
    if (hasNextPage && !isFetching && last >= rows.length - ahead) fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage, last, rows.length])
  const hasRisks = rows.some((row) => riskOf(row, told) !== undefined)
  const total = board.first === undefined ? undefined : totalOf(board.first.counts, filters)
  return (
    <>
      <table
        aria-label={`Running promises, ${filters.order === 'risk' ? 'the likeliest to be missed' : 'the most urgent'} first`}
        aria-rowcount={total === undefined ? -1 : total + 1}
        className="board"
        data-risks={hasRisks || undefined}
        data-stale={board.isPlaceholderData || undefined}
      >
        <thead className="board-head">
          <tr aria-rowindex={1} className="row-grid">
            {columns
              .filter((column) => hasRisks || column !== 'Risk')
              .map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
          </tr>
        </thead>
        <tbody ref={body} className="board-body" style={{ height: virtualizer.getTotalSize() }}>
          {inSight.map(({ key, index, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            const place = { index, offset: start - top, ref: virtualizer.measureElement }
            return <BoardRowView key={key} row={row} told={told} filters={filters} place={place} hasRisks={hasRisks} />
          })}
        </tbody>
      </table>
      <p className="board-foot quiet">{footOf(rows.length, total, hasNextPage, filters)}</p>
    </>
  )
}

function footOf(shown: number, total: number | undefined, hasMore: boolean, { order }: Filters): string {
  const first = order === 'risk' ? 'likeliest to be missed' : 'most urgent'
  if (hasMore) return `The ${shown} ${first}${total === undefined ? '' : ` of ${total}`}; more as you scroll`
  return shown === 1 ? 'One item' : `All ${shown} items`
}

/** How far down the page the rows begin; moves when what is above them wraps. */
function useTop() {
  const body = useRef<HTMLTableSectionElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      const box = body.current?.getBoundingClientRect()
      if (box !== undefined) setTop(Math.round(box.top + scrollY))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    measure()
    return () => observer.disconnect()
  }, [])
  return [body, top] as const
}
