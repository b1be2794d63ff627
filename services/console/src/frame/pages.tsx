import type { Session } from '@understudy/contract/http/session'
import { lazy, Suspense } from 'react'
import { usePage } from '../address/use-place.ts'
import { BoardPage } from '../board/board-page.tsx'
import { useLive } from '../live/use-live.ts'
import { pagesOf } from './pages-of.ts'
import { Waiting } from './waiting.tsx'

const EscalationsPage = lazy(async () => ({
  default: (await import('../escalations/escalations-page.tsx')).EscalationsPage,
}))
const DelegationsPage = lazy(async () => ({
  default: (await import('../delegations/delegations-page.tsx')).DelegationsPage,
}))

/** The page that the address names; one that is not the viewer's is the board, which everybody has. */
export function Pages({ session }: { readonly session: Session }) {
  const live = useLive()
  const { page, id } = usePage()
  if (page === 'board' || !pagesOf(session).includes(page)) return <BoardPage session={session} live={live} />
  return (
    <Suspense fallback={<Waiting />}>
      {page === 'escalations' ? (
        <EscalationsPage session={session} live={live} id={id} />
      ) : (
        <DelegationsPage session={session} live={live} id={id} />
      )}
    </Suspense>
  )
}
