import type { Session } from '@understudy/contract/http/session'
import { type ComponentType, lazy, Suspense } from 'react'
import type { PageName } from '../address/page.ts'
import { usePage } from '../address/use-place.ts'
import { BoardPage } from '../board/board-page.tsx'
import { useLive } from '../live/use-live.ts'
import type { PageProps } from './page-frame.tsx'
import { pagesOf } from './pages-of.ts'
import { Waiting } from './waiting.tsx'

/** A page that can have one of its things open. */
type OpenPage = ComponentType<PageProps & { readonly id: string | undefined }>

/** Every page but the board is fetched when it is first gone to. */
const pages: Readonly<Record<Exclude<PageName, 'board'>, OpenPage>> = {
  escalations: lazy(async () => ({ default: (await import('../escalations/escalations-page.tsx')).EscalationsPage })),
  reviews: lazy(async () => ({ default: (await import('../reviews/reviews-page.tsx')).ReviewsPage })),
  work: lazy(async () => ({ default: (await import('../work/work-page.tsx')).WorkPage })),
  delegations: lazy(async () => ({ default: (await import('../delegations/delegations-page.tsx')).DelegationsPage })),
  clients: lazy(async () => ({ default: (await import('../clients/clients-page.tsx')).ClientsPage })),
  people: lazy(async () => ({ default: (await import('../people/people-page.tsx')).PeoplePage })),
  fixes: lazy(async () => ({ default: (await import('../fixes/fixes-page.tsx')).FixesPage })),
  insight: lazy(async () => ({ default: (await import('../insight/insight-page.tsx')).InsightPage })),
  settings: lazy(async () => ({ default: (await import('../settings/settings-page.tsx')).SettingsPage })),
}

/** The page that the address names; one that is not the viewer's is the board, which everybody has. */
export function Pages({ session }: { readonly session: Session }) {
  const live = useLive()
  const { page, id } = usePage()
  if (page === 'board' || !pagesOf(session).includes(page)) return <BoardPage session={session} live={live} />
  const Page = pages[page]
  return (
    <Suspense fallback={<Waiting />}>
      <Page session={session} live={live} id={id} />
    </Suspense>
  )
}
