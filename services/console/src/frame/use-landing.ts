import type { Session } from '@understudy/contract/http/session'
import { useLayoutEffect, useRef } from 'react'
import { goToPage } from '../address/use-place.ts'
import { pagesOf } from './pages-of.ts'

/** What stands behind the # of the address of somebody who has just accepted an invitation. */
export const welcome = '#welcome'

/** Whoever comes in, and was on their way to nothing, begins on the first of their pages: an assistant with their own work. */
export function useLanding(session: Session | null | undefined): void {
  const before = useRef(session)
  useLayoutEffect(() => {
    const comesIn = before.current === null || location.hash === welcome
    before.current = session
    if (!session || !comesIn || location.pathname !== '/' || location.search !== '') return
    const [first = 'board'] = pagesOf(session)
    goToPage({ page: first }, '', 'replace')
  }, [session])
}
