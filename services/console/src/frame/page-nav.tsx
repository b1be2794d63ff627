import type { Session } from '@understudy/contract/http/session'
import type { MouseEvent } from 'react'
import { type PageName, writePage } from '../address/page.ts'
import { goToPage, usePage } from '../address/use-place.ts'
import { useNeedCount } from '../api/use-escalations.ts'
import { useReviewCount } from '../api/use-review-count.ts'
import { useWaitCount } from '../api/use-waits.ts'
import { frameTexts } from '../words/frame-texts.ts'
import { wordOfPage } from '../words/page-words.ts'
import { waitsTexts } from '../words/waits-texts.ts'
import { pagesOf } from './pages-of.ts'
import { PaletteKey } from './palette-key.tsx'
import { useInView } from './use-in-view.ts'

/** The pages that the viewer has, and how much needs them on one that they are not looking at. */
export function PageNav({ session }: { readonly session: Session }) {
  const { page: here } = usePage()
  const needs = useNeedCount().data ?? 0
  const waits = useWaitCount(session)
  const reviews = useReviewCount(session)
  const counts: Readonly<Partial<Record<PageName, Count>>> = {
    escalations: [needs, frameTexts.youNow(needs === 1 ? frameTexts.needs : frameTexts.need)],
    reviews: [reviews, reviews === 1 ? waitsTexts.waitsForYou : waitsTexts.waitForYou],
    clients: [waits, waits === 1 ? waitsTexts.waitsForYou : waitsTexts.waitForYou],
  }
  const row = useInView<HTMLElement>(here)
  return (
    <nav className="pages" aria-label={frameTexts.pages} ref={row}>
      {pagesOf(session)
        .filter(hasLink)
        .map((page) => (
          <a
            key={page}
            href={writePage({ page })}
            className="page-link"
            data-name={page}
            aria-current={page === here ? 'page' : undefined}
            onClick={(event) => follow(event, page)}
          >
            {wordOfPage(page, session)}
            <PageCount count={counts[page]} />
          </a>
        ))}
      <PaletteKey session={session} />
    </nav>
  )
}

type Count = readonly [count: number, words: string]

function PageCount({ count: [count, words] = [0, ''] }: { readonly count: Count | undefined }) {
  if (count === 0) return null
  return (
    <span className="page-count">
      {count.toLocaleString()}
      <span className="unseen"> {words}</span>
    </span>
  )
}

/** The inbox is at the bell, beside whose it is. */
const hasLink = (page: PageName) => page !== 'inbox'

/** A real link, so that a page can be opened in a tab of its own. */
function follow(event: MouseEvent, page: PageName): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  goToPage({ page })
}
