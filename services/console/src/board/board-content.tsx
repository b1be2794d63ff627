import { Button } from '@mantine/core'
import type { BoardGroup } from '@understudy/contract/http/board'
import { type Filters, isFiltered, unfiltered } from '../address/place.ts'
import { goToFilters } from '../address/use-place.ts'
import type { useBoard } from '../api/use-board.ts'
import { useClients } from '../api/use-people.ts'
import { FirstClient } from '../clients/first-client.tsx'
import { Notice } from '../frame/notice.tsx'
import { NoticeAct } from '../frame/notice-act.tsx'
import { Stale } from '../frame/stale.tsx'
import { boardTexts } from '../words/board-texts.ts'
import { frameTexts } from '../words/frame-texts.ts'
import { BoardTable } from './board-table.tsx'
import { countsOf } from './counts-of.ts'
import { totalOf } from './tiles.ts'
import { useFiltersShown } from './use-filters-shown.ts'

export type BoardReading = ReturnType<typeof useBoard>

interface BoardContentProps {
  readonly board: BoardReading
  readonly filters: Filters
  /** All of the board as it is counted, once it is. */
  readonly groups: readonly BoardGroup[] | undefined
  readonly canChoose: boolean
}

/** The rows, or what there is to say in their place. */
export function BoardContent({ board, filters: asked, groups, canChoose }: BoardContentProps) {
  const filters = useFiltersShown(asked, board.isPlaceholderData)
  return (
    <section
      id="board"
      tabIndex={-1}
      aria-label={boardTexts.board}
      aria-busy={board.isPlaceholderData || board.isPending}
    >
      {board.error && board.first && <Stale error={board.error} readAt={board.dataUpdatedAt} again={board.refetch} />}
      {contentOf({ board, filters, groups, canChoose })}
    </section>
  )
}

function contentOf({ board, filters, groups, canChoose }: BoardContentProps) {
  if (board.first === undefined) return board.error ? <Unreadable board={board} /> : <Loading />
  if (board.isPlaceholderData && board.fetchStatus === 'paused') return <Offline />
  const total = groups && totalOf(countsOf(groups, filters), filters)
  if (board.rows.length > 0)
    return <BoardTable {...{ board, filters, total, canChoose }} told={Date.parse(board.first.now)} />
  return isFiltered(filters) ? <NothingFound filters={filters} /> : <NothingRuns canBegin={canChoose} />
}

function Unreadable({ board }: { readonly board: BoardReading }) {
  return (
    <Notice title={boardTexts.theBoardCouldNotBe} icon="alert" role="alert">
      <p>{board.error?.message}.</p>
      <Button onClick={() => board.refetch()} loading={board.isFetching}>
        {boardTexts.tryAgain}
      </Button>
    </Notice>
  )
}

function NothingFound({ filters }: { readonly filters: Filters }) {
  return (
    <Notice title={boardTexts.nothingMatchesTheseFilters} icon="check">
      <p>{boardTexts.otherPromisesMayBeRunning}</p>
      <Button variant="default" onClick={() => goToFilters(unfiltered(filters))}>
        {boardTexts.clearFilters}
      </Button>
    </Notice>
  )
}

/** Where there is no client yet, whoever leads begins with one. */
function NothingRuns({ canBegin }: { readonly canBegin: boolean }) {
  const { data: clients } = useClients()
  return (
    <Notice title={boardTexts.noPromiseIsRunning} icon="clock">
      <p>{boardTexts.asSoonAsAWork}</p>
      <FirstClient />
      {canBegin && clients !== undefined && clients.length > 0 && (
        <NoticeAct to={{ page: 'clients', ...(clients.length === 1 && { id: String(clients[0]?.id) }) }}>
          {boardTexts.makeOneOnATask}
        </NoticeAct>
      )}
    </Notice>
  )
}

/** What stood here before was of other filters, and may stand here for hours. */
function Offline() {
  return (
    <Notice title={frameTexts.youAreOffline} icon="alert" role="status">
      <p>{boardTexts.shownOnceOnline}</p>
    </Notice>
  )
}

const placeholders = ['a', 'b', 'c', 'd', 'e', 'f']

function Loading() {
  return (
    <div className="loading" role="status">
      <span className="unseen">{boardTexts.readingTheBoard}</span>
      {placeholders.map((name) => (
        <div key={name} className="loading-row" />
      ))}
    </div>
  )
}
