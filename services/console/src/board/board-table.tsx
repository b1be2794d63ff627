import { type CSSProperties, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Filters } from '../address/place.ts'
import { boardTexts } from '../words/board-texts.ts'
import type { BoardReading } from './board-content.tsx'
import { BoardRowView } from './board-row.tsx'
import { type Entry, entriesOf } from './entries.ts'
import { ChooseAll, ChooseGroup } from './group-picks.tsx'
import { RiskHint } from './risk-hint.tsx'
import { riskOf } from './risk-of.ts'
import { showOrder } from './selection.ts'
import { useKeptPlace } from './use-kept-place.ts'
import { useRowClicks } from './use-row-clicks.ts'
import { useRowsInSight } from './use-rows-in-sight.ts'

interface BoardTableProps {
  readonly board: BoardReading
  readonly filters: Filters
  /** The board's own time when it was read. */
  readonly told: number
  /** How many rows there are in all, once they are counted. */
  readonly total: number | undefined
  /** Whether the viewer does things to many at once. */
  readonly canChoose: boolean
}

const columns = [boardTexts.timeLeft, boardTexts.risk, boardTexts.work, boardTexts.state, boardTexts.assistant]
/** So many rows before the last one, the next page is asked for. */
const ahead = 20
/** So many are put into groups without scrolling down to them. */
const grouped = 2_000
const noticedMs = 200

/**
 * A table whose elements are laid out as a grid, and on a phone as cards. Only the rows in sight are in the page; assistive technology is told how many there are.
 */
export function BoardTable({ board, filters, told, total, canChoose }: BoardTableProps) {
  const { rows, hasNextPage } = board
  const [body, top] = useTop()
  useRowClicks(body)
  const entries = useMemo(() => entriesOf(rows, filters.group), [rows, filters.group])
  useEffect(() => showOrder(entries.flatMap((entry) => (entry.kind === 'row' ? [entry.key] : []))), [entries])
  const virtualizer = useRowsInSight(entries, top, filters)
  useKeptPlace(body, virtualizer, entries, filters)
  useNextPage(board, entries.length, virtualizer.getVirtualItems().at(-1)?.index ?? 0, filters)
  const hasRisks = rows.some((row) => riskOf(row, told) !== undefined)
  const isStale = useLong(board.isPlaceholderData)
  const shared = { told, filters, hasRisks, canChoose }
  return (
    <>
      {hasRisks && <RiskHint isLine />}
      <table
        aria-label={boardTexts.runningPromisesFirst(
          filters.order === 'risk' ? boardTexts.theLikeliestToBeMissed : boardTexts.theMostUrgent,
        )}
        aria-rowcount={total === undefined ? -1 : total + 1}
        className="board"
        data-risks={hasRisks || undefined}
        data-picks={canChoose || undefined}
        data-stale={isStale || undefined}
      >
        <BoardHead
          hasRisks={hasRisks}
          choice={canChoose && <ChooseAll board={board} filters={filters} total={total} />}
        />
        <tbody ref={body} className="board-body" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ key, index, start }) => {
            const entry = entries[index]
            if (entry === undefined) return null
            const place = { index, offset: start - top, ref: virtualizer.measureElement }
            if (entry.kind === 'row') return <BoardRowView key={key} row={entry.row} place={place} {...shared} />
            return <GroupHead key={key} group={entry} canChoose={canChoose} place={place} />
          })}
        </tbody>
      </table>
      <p className="board-foot quiet">{footOf(rows.length, total, hasNextPage, filters)}</p>
    </>
  )
}

function BoardHead({ hasRisks, choice }: { readonly hasRisks: boolean; readonly choice: ReactNode }) {
  return (
    <thead className="board-head">
      <tr aria-rowindex={1} className="row-grid">
        {columns
          .filter((column) => hasRisks || column !== boardTexts.risk)
          .map((column, index) => (
            <th key={column} scope="col">
              {index === 0 && choice}
              {column}
              {column === boardTexts.risk && <RiskHint />}
            </th>
          ))}
      </tr>
    </thead>
  )
}

/** Asks for the next page some rows before the last one comes in sight; groups want more rows than that. */
function useNextPage(board: BoardReading, count: number, last: number, { group }: Filters) {
  const { rows, isPlaceholderData, isFetching, fetchNextPage } = board
  const hasNextPage = board.hasNextPage && !isPlaceholderData
  useEffect(() => {
    // Not beside another reading: each would cancel the other, and nobody would ask again.
    const isNear = last >= count - ahead || (group !== undefined && rows.length < grouped)
    if (hasNextPage && !isFetching && isNear) fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage, last, rows.length, count, group])
}

interface GroupHeadProps {
  readonly group: Extract<Entry, { kind: 'head' }>
  readonly canChoose: boolean
  readonly place: { readonly index: number; readonly offset: number; readonly ref: (element: Element | null) => void }
}

function GroupHead({ group: { name, ids }, canChoose, place: { index, offset, ref } }: GroupHeadProps) {
  return (
    <tr
      ref={ref}
      data-index={index}
      aria-rowindex={index + 2}
      className="group-head"
      style={{ '--offset': `${offset}px` } as CSSProperties}
    >
      <th scope="rowgroup">
        {canChoose && <ChooseGroup name={name} ids={ids} />}
        {name} <span className="quiet">{ids.length.toLocaleString()}</span>
      </th>
    </tr>
  )
}

function footOf(shown: number, total: number | undefined, hasMore: boolean, { order }: Filters): string {
  const first = order === 'risk' ? boardTexts.likeliestToBeMissed : boardTexts.mostUrgent
  if (hasMore) return boardTexts.theMoreAsYouScroll(shown, first, total === undefined ? '' : boardTexts.of(total))
  if (order === 'risk' && total !== undefined && total > shown)
    return boardTexts.theRestByDeadline(shown, first, boardTexts.of(total))
  return shown === 1 ? boardTexts.oneItem : boardTexts.allItems(shown)
}

/**
 * What is answered before anybody could notice is not dimmed meanwhile: all of it would be painted twice, and a transition
 * that waits makes a layer of it from the first moment on.
 */
function useLong(isPending: boolean): boolean {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!isPending) return
    const timer = setTimeout(() => setLong(true), noticedMs)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [isPending])
  return isLong
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
