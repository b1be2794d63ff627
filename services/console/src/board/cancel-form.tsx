import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { onEscape, ownEscape } from '../frame/own-escape.ts'
import { boardTexts } from '../words/board-texts.ts'

interface CancelFormProps {
  readonly cancel: (reason: string) => void
  readonly leave: () => void
  /** What is said of one item or of many. */
  readonly words?: { readonly send: string; readonly why: string }
}

const ofMany = { send: boardTexts.cancelThem2, why: boardTexts.whyTheyAreCancelled }

/** Nothing is cancelled without a reason. */
export function CancelForm({ cancel, leave, words: { send: word, why } = ofMany }: CancelFormProps) {
  const [reason, setReason] = useState('')
  const send = (event: FormEvent) => {
    event.preventDefault()
    cancel(reason.trim())
  }
  return (
    <form className="bulk-cancel" aria-label={word} onSubmit={send} onKeyDown={onEscape(leave)}>
      <TextInput
        {...ownEscape}
        aria-label={why}
        placeholder={why}
        required
        ref={focusFirst}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button {...ownEscape} type="submit" color="red.9">
        {word}
      </Button>
      <Button {...ownEscape} variant="subtle" onClick={leave}>
        {boardTexts.leaveThem}
      </Button>
    </form>
  )
}

/** Once: whoever asked for the form writes in it. */
const focusFirst = (field: HTMLInputElement | null) => field?.focus()
