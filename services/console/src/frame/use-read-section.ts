import { useEffect, useState } from 'react'
import { useQueryWord } from '../address/use-place.ts'
import { soughtId, soughtWord } from './use-sought.ts'

/** So far below the top of the window a section begins that has been gone to: under the row of sections. */
const reachedAt = 120

/** Which of these sections is read: the last one that has come up to the row of them. */
export function useReadSection<S extends string>(names: readonly S[]): S | undefined {
  const sought = useQueryWord(soughtWord)
  const all = names.join()
  const [here, setHere] = useState(names[0])
  useEffect(() => {
    const look = () => setHere(readOf(all.split(',') as S[], sought))
    look()
    // What is read into a section above moves those below.
    const observer = new ResizeObserver(look)
    observer.observe(document.body)
    addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      removeEventListener('scroll', look)
    }
  }, [all, sought])
  return here
}

function readOf<S extends string>(names: readonly S[], sought: string | null): S | undefined {
  const topOf = (name: S) => document.getElementById(soughtId(name))?.getBoundingClientRect().top ?? 0
  const { scrollHeight } = document.documentElement
  // The last ones come no further up than the page is long: the one that was gone to is meant, or the last.
  if (scrollY > 0 && scrollY + innerHeight >= scrollHeight - 1) {
    const seen = names.filter((name) => topOf(name) >= 0)
    return seen.find((name) => name === sought) ?? names.at(-1)
  }
  return names.findLast((name) => topOf(name) <= reachedAt) ?? names[0]
}
