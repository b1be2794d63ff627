import './parts.css'
import type { PageAddress } from '../address/page.ts'
import { InnerLink } from './inner-link.tsx'
import { useInView } from './use-in-view.ts'

interface PartsProps<P extends string> {
  readonly label: string
  readonly of: PageAddress
  readonly parts: readonly P[]
  readonly words: Readonly<Record<P, string>>
  readonly here: P
  /** What else of the address goes along from part to part. */
  readonly kept?: Readonly<Record<string, string>>
}

/** The parts of a page, each with an address of its own; the first one is the page's own. */
export function Parts<P extends string>({ label, of, parts, words, here, kept = {} }: PartsProps<P>) {
  const row = useInView<HTMLElement>(here)
  return (
    <nav className="parts" aria-label={label} ref={row}>
      {parts.map((part, index) => (
        <InnerLink
          key={part}
          to={of}
          query={queryOf({ ...(index > 0 && { part }), ...kept })}
          className="part"
          data-name={part}
          aria-current={part === here ? 'page' : undefined}
        >
          {words[part]}
        </InnerLink>
      ))}
    </nav>
  )
}

function queryOf(words: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(words).toString()
  return query === '' ? '' : `?${query}`
}
