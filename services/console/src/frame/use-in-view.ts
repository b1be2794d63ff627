import { useEffect, useRef } from 'react'

/**
 * What is chosen in a row that is longer than a phone is scrolled to where it is seen, and again when the phone is turned. The
 * row has a mark for each end at which there is more of it.
 */
export function useInView<E extends HTMLElement>(chosen: string) {
  const row = useRef<E>(null)
  useEffect(() => {
    const own = row.current
    if (own === null) return
    const mark = () => {
      own.toggleAttribute('data-more-before', own.scrollLeft > 1)
      own.toggleAttribute('data-more-after', own.scrollLeft + own.clientWidth < own.scrollWidth - 1)
    }
    const show = () => {
      const link = own.querySelector<HTMLElement>(`[data-name="${chosen}"]`)
      if (link) own.scrollLeft = link.offsetLeft - own.offsetLeft - (own.clientWidth - link.offsetWidth) / 2
      mark()
    }
    const observer = new ResizeObserver(show)
    // What is counted on one of them moves those after it.
    for (const element of [own, ...own.children]) observer.observe(element)
    own.addEventListener('scroll', mark, { passive: true })
    return () => {
      observer.disconnect()
      own.removeEventListener('scroll', mark)
    }
  }, [chosen])
  return row
}
