import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { type PageAddress, writePage } from '../address/page.ts'
import { goToPage } from '../address/use-place.ts'

interface InnerLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  readonly to: PageAddress
  /** Which part of the page, with its question mark. */
  readonly query?: string
  /** Called whichever way it is followed. */
  readonly onFollow?: () => void
}

/** A real link within the console, so that it can be opened in a tab of its own, and goes there without a reload. */
export function InnerLink({ to, query = '', onFollow, children, ...rest }: InnerLinkProps) {
  const follow = (event: MouseEvent) => {
    onFollow?.()
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    goToPage(to, query)
  }
  return (
    <a {...rest} href={`${writePage(to)}${query}`} onClick={follow}>
      {children}
    </a>
  )
}
