import { useEffect } from 'react'
import { useQueryWord } from '../address/use-place.ts'

/** The word of an address by which something on a page is sought. */
export const soughtWord = 'at'

/** The id of what an address can seek on a page. */
export const soughtId = (name: string): string => `at-${name}`

/** Brings it into sight, and keys go on from it. */
export function seek(name: string, block: ScrollLogicalPosition = 'center'): void {
  const found = document.getElementById(soughtId(name))
  found?.scrollIntoView({ block })
  found?.focus({ preventScroll: true })
}

/** What the address seeks on this page is brought into sight as soon as it is there; what is high begins at the top. */
export function useSought(isThere: boolean, block: ScrollLogicalPosition = 'center'): void {
  const sought = useQueryWord(soughtWord)
  useEffect(() => {
    if (isThere && sought !== null) seek(sought, block)
  }, [isThere, sought, block])
}
