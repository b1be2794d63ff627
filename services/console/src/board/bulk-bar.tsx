import './bulk.css'
import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { Filters } from '../address/place.ts'
import { boardTexts } from '../words/board-texts.ts'
import type { BoardReading } from './board-content.tsx'
import { BulkActs, BulkMenu } from './bulk-acts.tsx'
import { CancelForm } from './cancel-form.tsx'
import { keyOfFilters, readEverything } from './everything.ts'
import { countedItems } from './said-of.ts'
import { choose, heldOf, isEverything, renewEverything, useChosen } from './selection.ts'
import { type Progress, useBulk } from './use-bulk.ts'
import { useChooseAll } from './use-choose-all.ts'

interface BulkBarProps {
  readonly board: BoardReading
  readonly filters: Filters
  readonly total: number | undefined
}

/** What can be done to everything that is chosen; each can be undone for a while. On a phone it is one line. */
export function BulkBar({ board, filters, total }: BulkBarProps) {
  const chosen = useChosen()
  const held = heldOf(board.rows, chosen, keyOfFilters(filters))
  const bulk = useBulk(held, (ids, isLater) => {
    choose(new Set(isLater ? [...chosen, ...ids] : ids))
    void readAnew(filters, ids.length)
  })
  const everything = useChooseAll(board, filters, total)
  const isNarrow = useMediaQuery('(max-width: 36em)', undefined, { getInitialValueInEffect: false })
  const [isCancelling, setCancelling] = useState(false)
  useEffect(() => setCancelling((was) => was && held.length > 0), [held.length])
  if (held.length === 0) return null
  const Acts = isNarrow ? BulkMenu : BulkActs
  const more = held.length < (everything.total ?? Number.POSITIVE_INFINITY) ? everything : undefined
  return (
    <section className="bulk" aria-label={boardTexts.whatIsChosen} aria-busy={bulk.isBusy}>
      {!(isNarrow && isCancelling) && <strong>{stateOf(held.length, bulk.progress)}</strong>}
      {isCancelling ? (
        <CancelForm cancel={bulk.cancel} leave={() => setCancelling(false)} />
      ) : (
        <Acts bulk={bulk} more={more} cancel={() => setCancelling(true)} />
      )}
    </section>
  )
}

function stateOf(count: number, progress: Progress | undefined): string {
  if (progress === undefined) return boardTexts.chosen(countedItems(count))
  return boardTexts.doneOf(progress.done.toLocaleString(), progress.of.toLocaleString())
}

/** What was left as it was can be tried again, by the version that it is in now. */
async function readAnew(filters: Filters, left: number): Promise<void> {
  const of = keyOfFilters(filters)
  if (left === 0 || !isEverything(of)) return
  // Where it cannot be read, what was read before is refused once more, and nothing is overwritten.
  const read = await readEverything(filters).catch(() => undefined)
  if (read !== undefined) renewEverything(of, read)
}
