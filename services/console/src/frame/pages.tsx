import type { Session } from '@understudy/contract/http/session'
import { type ComponentType, Suspense, useLayoutEffect } from 'react'
import { type PageName, paths } from '../address/page.ts'
import { goToPage, useAddress, usePage, usePath } from '../address/use-place.ts'
import { BoardPage } from '../board/board-page.tsx'
import { useLive } from '../live/use-live.ts'
import { Boundary } from './boundary.tsx'
import { fetched } from './fetched.tsx'
import { PageFrame, type PageProps } from './page-frame.tsx'
import { pagesOf } from './pages-of.ts'
import { Waiting } from './waiting.tsx'

/** A page that can have one of its things open. */
type OpenProps = PageProps & { readonly id: string | undefined }
const fetchedPage = fetched<OpenProps>

/** Every page but the board is fetched when it is first gone to. */
const pages: Readonly<Record<Exclude<PageName, 'board'>, ComponentType<OpenProps>>> = {
  escalations: fetchedPage(async () => (await import('../escalations/escalations-page.tsx')).EscalationsPage),
  reviews: fetchedPage(async () => (await import('../reviews/reviews-page.tsx')).ReviewsPage),
  work: fetchedPage(async () => (await import('../work/work-page.tsx')).WorkPage),
  delegations: fetchedPage(async () => (await import('../delegations/delegations-page.tsx')).DelegationsPage),
  clients: fetchedPage(async () => (await import('../clients/clients-page.tsx')).ClientsPage),
  people: fetchedPage(async () => (await import('../people/people-page.tsx')).PeoplePage),
  fixes: fetchedPage(async () => (await import('../fixes/fixes-page.tsx')).FixesPage),
  insight: fetchedPage(async () => (await import('../insight/insight-page.tsx')).InsightPage),
  inbox: fetchedPage(async () => (await import('../inbox/inbox-page.tsx')).InboxPage),
  settings: fetchedPage(async () => (await import('../settings/settings-page.tsx')).SettingsPage),
}

/** The page that the address names; where it cannot be shown, the way to the others is left. */
export function Pages({ session }: { readonly session: Session }) {
  const live = useLive()
  const { page } = usePage()
  const frame = { session, live, page, updatedAt: 0 }
  return (
    <Boundary at={useAddress()} around={(notice) => <PageFrame {...frame}>{notice}</PageFrame>}>
      <Page session={session} live={live} />
    </Boundary>
  )
}

/** One that is not there or not the viewer's is the board, which everybody has; the address then says so too. */
function Page(props: PageProps) {
  const { page, id } = usePage()
  const path = usePath()
  const isBoard = page === 'board' || !pagesOf(props.session).includes(page)
  useLayoutEffect(() => {
    if (isBoard && path !== paths.board) goToPage({ page: 'board' }, '', 'replace')
  }, [isBoard, path])
  if (isBoard) return <BoardPage {...props} />
  const Open = pages[page]
  return (
    <Suspense fallback={<Waiting />}>
      <Open {...props} id={id} />
    </Suspense>
  )
}
