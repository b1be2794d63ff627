import { Button } from '@mantine/core'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { useEffect, useRef } from 'react'
import { useBehind } from '../api/use-insight.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { Reading } from '../frame/reading.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { lengthText } from '../time/time-left.ts'
import { useServerClock } from '../time/use-now.ts'
import { insightTexts } from '../words/insight-texts.ts'
import { stateWords } from '../words/state-words.ts'
import type { Behind } from './behind-of.ts'

interface BehindViewProps {
  readonly name: string
  readonly behind: Behind
  readonly onClose: () => void
}

/** The work that a figure was counted from; each item opens with everything the ledger says of it. */
export function BehindView({ name, behind, onClose }: BehindViewProps) {
  const items = useBehind(behind)
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'start' })
    place.current?.focus({ preventScroll: true })
  }, [])
  const now = useServerClock().now()
  const took = ({ madeAt, doneAt }: Pick<WorkItem, 'madeAt' | 'doneAt'>) =>
    (doneAt === null ? now : Date.parse(doneAt)) - Date.parse(madeAt)
  const read = items.data?.pages.flatMap((page) => page.items) ?? []
  const rows = read.toSorted((a, b) => took(b) - took(a))
  return (
    <section className="panel behind" aria-labelledby="behind" ref={place} tabIndex={-1}>
      <div className="part-head">
        <h2 id="behind">{insightTexts.whatHappened(name)}</h2>
        <Button className="part-act" size="compact-xs" variant="default" onClick={onClose}>
          {insightTexts.close}
        </Button>
      </div>
      <p className="quiet">{items.hasNextPage ? insightTexts.longestOfThese : insightTexts.eachOpensWithItsHistory}</p>
      <Reading of={items}>
        <ul className="behind-list">
          {rows.map(({ id, title, state, madeAt, doneAt, updatedAt }) => (
            <li key={id}>
              <InnerLink to={{ page: 'board' }} query={`?item=${id}`}>
                {title}
              </InnerLink>{' '}
              <span className="quiet">
                <span className="took">
                  {(doneAt === null ? insightTexts.openFor : insightTexts.took)(lengthText(took({ madeAt, doneAt })))}
                </span>
                {`\u00a0· ${stateWords[state]}\u00a0· `}
                <InstantView at={updatedAt} />
              </span>
            </li>
          ))}
        </ul>
        {rows.length === 0 && <p className="quiet">{insightTexts.nothingOfItIsLeft}</p>}
        {items.hasNextPage && (
          <Button size="xs" variant="default" loading={items.isFetchingNextPage} onClick={() => items.fetchNextPage()}>
            {insightTexts.showMore}
          </Button>
        )}
      </Reading>
    </section>
  )
}
