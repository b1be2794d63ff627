import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { boardTexts } from '../words/board-texts.ts'

interface CancelFormProps {
  readonly cancel: (reason: string) => void
  readonly leave: () => void
}

/** Nothing is cancelled without a reason. */
export function CancelForm({ cancel, leave }: CancelFormProps) {
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
