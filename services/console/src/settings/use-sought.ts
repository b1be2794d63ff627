import { useEffect } from 'react'
import { useQueryWord } from '../address/use-place.ts'

/** The id of what an address can seek on a part of the settings. */
export const soughtId = (name: string): string => `at-${name}`

/** What the address seeks on this part is brought into sight as soon as it is there, and keys go on from it. */
export function useSought(isThere: boolean): void {
  const sought = useQueryWord('at')
  useEffect(() => {
    if (!isThere || sought === null) return
    const found = document.getElementById(soughtId(sought))
    found?.scrollIntoView({ block: 'center' })
    found?.focus({ preventScroll: true })
  }, [isThere, sought])
}
