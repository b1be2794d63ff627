import { type RefObject, useEffect } from 'react'

/**
 * What has a title of its own lies in front of the link that covers its row, so that the title shows; a click on it is
 * still meant for the row.
 */
export function useRowClicks(body: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const rows = body.current
    const pass = (event: MouseEvent) => {
      const titled = (event.target as Element).closest('.row [title]')
      const { ctrlKey, metaKey, shiftKey, altKey } = event
      const click = { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey, altKey }
      titled?.closest('.row')?.querySelector('.row-link')?.dispatchEvent(new MouseEvent('click', click))
    }
    rows?.addEventListener('click', pass)
    return () => rows?.removeEventListener('click', pass)
  }, [body])
}
