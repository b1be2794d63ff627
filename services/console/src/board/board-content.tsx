import { Button } from '@mantine/core'
import { type Filters, isFiltered, unfiltered } from '../address/place.ts'
import { goToFilters } from '../address/use-place.ts'
import type { useBoard } from '../api/use-board.ts'
import { Icon } from '../frame/icon.tsx'
import { Notice } from '../frame/notice.tsx'
import { BoardTable } from './board-table.tsx'

export type BoardReading = ReturnType<typeof useBoard>

interface BoardContentProps {
  readonly board: BoardReading
  readonly filters: Filters
}

/** The rows, or what there is to say in their place. */
export function BoardContent({ board, filters }: BoardContentProps) {
  return (
    <section id="board" tabIndex={-1} aria-label="Board" aria-busy={board.isPlaceholderData || board.isPending}>
      {board.error && board.first && <Stale message={board.error.message} />}
      {contentOf(board, filters)}
    </section>
  )
}

function contentOf(board: BoardReading, filters: Filters) {
  if (board.first === undefined) return board.error ? <Unreadable board={board} /> : <Loading />
  if (board.rows.length > 0) return <BoardTable board={board} filters={filters} told={Date.parse(board.first.now)} />
  return isFiltered(filters) ? <NothingFound filters={filters} /> : <NothingRuns />
}

function Stale({ message }: { readonly message: string }) {
  return (
    <p className="stale" role="alert">
      <Icon name="alert" /> {message}. What you see is from the last time it did answer; it is tried again by itself.
    </p>
  )
}

function Unreadable({ board }: { readonly board: BoardReading }) {
  return (
    <Notice title="The board could not be read" icon="alert" role="alert">
      <p>{board.error?.message}.</p>
      <Button onClick={() => board.refetch()} loading={board.isFetching}>
        Try again
      </Button>
    </Notice>
  )
}

function NothingFound({ filters }: { readonly filters: Filters }) {
  return (
    <Notice title="Nothing matches these filters" icon="check">
      <p>Other promises may be running.</p>
      <Button variant="default" onClick={() => goToFilters(unfiltered(filters))}>
        Clear filters
      </Button>
    </Notice>
  )
}

function NothingRuns() {
  return (
    <Notice title="No promise is running" icon="check">
      <p>As soon as a work item is made, its clocks start and it appears here by itself.</p>
    </Notice>
  )
}

const placeholders = ['a', 'b', 'c', 'd', 'e', 'f']

function Loading() {
  return (
    <div className="loading" role="status">
      <span className="unseen">Reading the board</span>
      {placeholders.map((name) => (
        <div key={name} className="loading-row" />
      ))}
    </div>
  )
}
