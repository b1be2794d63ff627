import type { Session } from '@understudy/contract/http/session'
import { type ReactNode, useEffect } from 'react'
import type { PageName } from '../address/page.ts'
import { useServerTime } from '../api/use-server-time.ts'
import type { LiveState } from '../live/open-live.ts'
import { ownZone } from '../time/own-zone.ts'
import { ViewerZoneContext } from '../time/viewer-zone.ts'
import { frameTexts } from '../words/frame-texts.ts'
import { wordOfPage } from '../words/page-words.ts'
import { Header } from './header.tsx'

/** What every page but the board is given. */
export interface PageProps {
  readonly session: Session
  readonly live: LiveState
}

interface PageFrameProps extends PageProps {
  readonly page: PageName
  readonly updatedAt: number
  /** Of the times on it; of the viewer's machine where it is left out. */
  readonly zone?: string
  readonly children: ReactNode
}

/** Pages that are a list, and beside it what is open of it; or drawings, and beside each its figures. */
const wide: ReadonlySet<PageName> = new Set([
  ...(['escalations', 'reviews', 'work', 'delegations', 'people', 'fixes', 'insight'] as const),
])

/** The head that all pages have in common, and the way past it. */
export function PageFrame({ session, live, page, updatedAt, zone = ownZone, children }: PageFrameProps) {
  useServerTime(session.mode)
  const word = wordOfPage(page, session)
  useEffect(() => {
    document.title = `${word} · ${session.agencyName}`
  }, [word, session.agencyName])
  return (
    <ViewerZoneContext value={zone}>
      <a className="skip" href="#content">
        {frameTexts.skipTo(word.toLowerCase())}
      </a>
      <Header session={session} live={live} updatedAt={updatedAt} />
      <main className="page" id="content" tabIndex={-1} data-wide={wide.has(page) || undefined}>
        {children}
      </main>
    </ViewerZoneContext>
  )
}
