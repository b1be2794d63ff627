import { Suspense, useEffect, useMemo } from 'react'
import { goTo, usePlace } from '../address/use-place.ts'
import { useBoardAskedAhead } from '../api/board-asked-ahead.ts'
import { useBoard } from '../api/use-board.ts'
import { useCountedBoard } from '../api/use-counted-board.ts'
import { useClients } from '../api/use-people.ts'
import { fetched } from '../frame/fetched.tsx'
import { Header } from '../frame/header.tsx'
import type { PageProps } from '../frame/page-frame.tsx'
import { leads } from '../frame/pages-of.ts'
import { Reading } from '../frame/reading.tsx'
import { boardTexts } from '../words/board-texts.ts'
import { BoardContent } from './board-content.tsx'
import { CountTiles } from './count-tiles.tsx'
import { countsOf } from './counts-of.ts'
import { FilterBar } from './filter-bar.tsx'
import { totalOf } from './tiles.ts'
import { useBoardKeys } from './use-board-keys.ts'
import { ZonesContext } from './zones.ts'

const BulkBar = fetched(async () => (await import('./bulk-bar.tsx')).BulkBar)
const ItemDrawer = fetched(async () => (await import('../item/item-drawer.tsx')).ItemDrawer)

/** Every promise that runs, the most urgent first. */
export function BoardPage({ session, live }: PageProps) {
  const { filters, item } = usePlace()
  const telling = { mode: session.mode, live }
  useBoardAskedAhead(filters, telling)
  const board = useBoard(filters, telling)
  const { data: counted, isPending, error, dataUpdatedAt, refetch } = useCountedBoard(telling)
  const counts = counted && countsOf(counted.groups, filters)
  const { data: clients } = useClients()
  const zones = useMemo(() => new Map(clients?.map(({ id, timeZone }) => [id, timeZone])), [clients])
  const canChoose = leads(session)
  useBoardKeys(canChoose)
  useTitle(session.agencyName, counts?.breached ?? 0)
  return (
    <ZonesContext value={zones}>
      <a className="skip" href="#board">
        {boardTexts.skipToTheBoard}
      </a>
      <Header session={session} live={live} updatedAt={board.dataUpdatedAt} />
      <main className="page" tabIndex={-1} data-wide>
        {/* Before there is a client there is nothing to count or to narrow. */}
        {clients?.length !== 0 && (
          <>
            {/* Where the rows cannot be read either, that says it. */}
            {!board.error && (
              <Reading of={{ data: counted, isPending: false, error, dataUpdatedAt, refetch }}>{null}</Reading>
            )}
            <CountTiles counts={counts} isCounting={isPending} filters={filters} />
            <FilterBar filters={filters} session={session} />
          </>
        )}
        <BoardContent board={board} filters={filters} groups={counted?.groups} canChoose={canChoose} />
        <Suspense>
          {canChoose && <BulkBar board={board} filters={filters} total={counts && totalOf(counts, filters)} />}
        </Suspense>
      </main>
      <Suspense>
        {item !== undefined && <ItemDrawer id={item} board={board} onClose={() => goTo({ filters })} />}
      </Suspense>
    </ZonesContext>
  )
}

/** What is overdue shows on the tab too. */
function useTitle(agencyName: string, overdue: number): void {
  useEffect(() => {
    document.title = overdue > 0 ? boardTexts.overdue(overdue, agencyName) : agencyName
  }, [agencyName, overdue])
}
