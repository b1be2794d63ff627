import './parts.css'
import './sections.css'
import type { ReactNode } from 'react'
import type { PageAddress } from '../address/page.ts'
import { InnerLink } from './inner-link.tsx'
import { useInView } from './use-in-view.ts'
import { useReadSection } from './use-read-section.ts'
import { seek, soughtId, soughtWord, useSought } from './use-sought.ts'

export interface SectionOf<S extends string> {
  readonly name: S
  readonly view: ReactNode
}

interface SectionsProps<S extends string> {
  readonly label: string
  readonly of: PageAddress
  /** What else of the address goes along. */
  readonly kept: Readonly<Record<string, string>>
  readonly words: Readonly<Record<S, string>>
  readonly sections: readonly SectionOf<S>[]
}

/** As few as these are seen at a glance. */
const few = 3

/** A page that is long and stays one page: each of its sections has an address, and the row of them says which is read. */
export function Sections<S extends string>({ sections, ...about }: SectionsProps<S>) {
  useSought(true, 'start')
  return (
    <>
      {sections.length > few && <SectionRow names={sections.map(({ name }) => name)} {...about} />}
      {sections.map(({ name, view }) => (
        <div key={name} id={soughtId(name)} tabIndex={-1} className="page-section">
          {view}
        </div>
      ))}
    </>
  )
}

interface SectionRowProps<S extends string> extends Omit<SectionsProps<S>, 'sections'> {
  readonly names: readonly S[]
}

function SectionRow<S extends string>({ label, of, kept, words, names }: SectionRowProps<S>) {
  const here = useReadSection(names)
  const row = useInView<HTMLElement>(here ?? '')
  return (
    <nav className="sections" aria-label={label} ref={row}>
      {names.map((name) => (
        <InnerLink
          key={name}
          to={of}
          query={`?${new URLSearchParams({ ...kept, [soughtWord]: name })}`}
          className="part"
          data-name={name}
          aria-current={name === here ? 'location' : undefined}
          onFollow={() => seek(name, 'start')}
        >
          {words[name]}
        </InnerLink>
      ))}
    </nav>
  )
}
