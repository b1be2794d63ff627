import './bulk.css'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { BoardRow } from '@understudy/contract/http/board'
import { priorities } from '@understudy/domain/work-item/work-item'
import { type FormEvent, useEffect, useState } from 'react'
import { useMembers } from '../api/use-people.ts'
import { boardTexts } from '../words/board-texts.ts'
import { priorityWords } from '../words/clock-words.ts'
import { choose, useChosen } from './selection.ts'
import { countedItems, useBulk } from './use-bulk.ts'

/** What can be done to everything that is chosen; each can be undone for a while. */
export function BulkBar({ rows }: { readonly rows: readonly BoardRow[] }) {
  const chosen = useChosen()
  const held = rows.filter(({ workItemId }) => chosen.has(workItemId))
  const bulk = useBulk(held)
  const [isCancelling, setCancelling] = useState(false)
  useEffect(() => setCancelling((was) => was && held.length > 0), [held.length])
  return (
    <>
      {held.length > 0 && (
        <section className="bulk" aria-label={boardTexts.whatIsChosen} aria-busy={bulk.isBusy}>
          <strong>{boardTexts.chosen(countedItems(held.length))}</strong>
          {isCancelling ? (
            <CancelForm cancel={bulk.cancel} leave={() => setCancelling(false)} />
          ) : (
            <Choices bulk={bulk} cancel={() => setCancelling(true)} />
          )}
        </section>
      )}
    </>
  )
}

function Choices({ bulk, cancel }: { readonly bulk: ReturnType<typeof useBulk>; readonly cancel: () => void }) {
  const { data: members = [] } = useMembers()
  const takers = members.filter(({ roles, state }) => roles.includes('assistant') && state === 'active')
  return (
    <>
      <NativeSelect
        id="bulk-assistant"
        aria-label={boardTexts.giveTo}
        disabled={bulk.isBusy}
        value=""
        onChange={({ currentTarget: { value, selectedOptions } }) => bulk.give(value, selectedOptions[0]?.text ?? '')}
        data={[{ value: '', label: boardTexts.giveTo2 }, ...takers.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <NativeSelect
        id="bulk-priority"
        aria-label={boardTexts.priority}
        disabled={bulk.isBusy}
        value=""
        onChange={({ currentTarget }) => bulk.prioritise(currentTarget.value as BoardRow['priority'])}
        data={[
          { value: '', label: boardTexts.priority2 },
          ...priorities.map((value) => ({ value, label: priorityWords[value] })),
        ]}
      />
      <Button variant="default" disabled={bulk.isBusy} onClick={cancel}>
        {boardTexts.cancelThem}
      </Button>
      <Button variant="subtle" onClick={() => choose(new Set())}>
        {boardTexts.chooseNone}
      </Button>
    </>
  )
}

function CancelForm({ cancel, leave }: { readonly cancel: (reason: string) => void; readonly leave: () => void }) {
  const [reason, setReason] = useState('')
  const send = (event: FormEvent) => {
    event.preventDefault()
    cancel(reason.trim())
  }
  return (
    <form className="bulk-cancel" aria-label={boardTexts.cancelThem2} onSubmit={send}>
      <TextInput
        aria-label={boardTexts.whyTheyAreCancelled}
        placeholder={boardTexts.whyTheyAreCancelled}
        required
        ref={focusFirst}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button type="submit" color="red">
        {boardTexts.cancelThem2}
      </Button>
      <Button variant="subtle" onClick={leave}>
        {boardTexts.leaveThem}
      </Button>
    </form>
  )
}

/** Once: whoever asked for the form writes in it. */
const focusFirst = (field: HTMLInputElement | null) => field?.focus()
