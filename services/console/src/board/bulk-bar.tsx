import './bulk.css'
import { useMediaQuery } from '@mantine/hooks'
import type { BoardRow } from '@understudy/contract/http/board'
import { useEffect, useState } from 'react'
import { boardTexts } from '../words/board-texts.ts'
import { BulkActs, BulkMenu } from './bulk-acts.tsx'
import { CancelForm } from './cancel-form.tsx'
import { useChosen } from './selection.ts'
import { countedItems, useBulk } from './use-bulk.ts'

/** What can be done to everything that is chosen; each can be undone for a while. On a phone it is one line. */
export function BulkBar({ rows }: { readonly rows: readonly BoardRow[] }) {
  const chosen = useChosen()
  const held = rows.filter(({ workItemId }) => chosen.has(workItemId))
  const bulk = useBulk(held)
  const isNarrow = useMediaQuery('(max-width: 36em)', undefined, { getInitialValueInEffect: false })
  const [isCancelling, setCancelling] = useState(false)
  useEffect(() => setCancelling((was) => was && held.length > 0), [held.length])
  if (held.length === 0) return null
  const Acts = isNarrow ? BulkMenu : BulkActs
  return (
    <section className="bulk" aria-label={boardTexts.whatIsChosen} aria-busy={bulk.isBusy}>
      {!(isNarrow && isCancelling) && <strong>{boardTexts.chosen(countedItems(held.length))}</strong>}
      {isCancelling ? (
        <CancelForm cancel={bulk.cancel} leave={() => setCancelling(false)} />
      ) : (
        <Acts bulk={bulk} cancel={() => setCancelling(true)} />
      )}
    </section>
  )
}
