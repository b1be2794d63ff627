import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { onEscape, ownEscape } from '../frame/own-escape.ts'
import { boardTexts } from '../words/board-texts.ts'

interface CancelWords {
  readonly send: string
  readonly why: string
  readonly leave: string
}

interface CancelFormProps {
  readonly cancel: (reason: string) => void
  readonly leave: () => void
  /** What is said of one item, where there is room for a label; otherwise of many. */
  readonly words?: CancelWords
}

const ofMany: CancelWords = {
  send: boardTexts.cancelThem2,
  why: boardTexts.whyTheyAreCancelled,
  leave: boardTexts.leaveThem,
}

/** Nothing is cancelled without a reason. */
export function CancelForm({ cancel, leave, words = ofMany }: CancelFormProps) {
  const named = words === ofMany ? { 'aria-label': words.why, placeholder: words.why } : { label: words.why }
  const [reason, setReason] = useState('')
  const send = (event: FormEvent) => {
    event.preventDefault()
    cancel(reason.trim())
  }
  return (
    <form
      className={words === ofMany ? 'bulk-cancel' : 'cancel-one'}
      aria-label={words.send}
      onSubmit={send}
      onKeyDown={onEscape(leave)}
    >
      <TextInput
        {...ownEscape}
        {...named}
        required
        ref={focusFirst}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button {...ownEscape} type="submit" color="red.9">
        {words.send}
      </Button>
      <Button {...ownEscape} variant="subtle" onClick={leave}>
        {words.leave}
      </Button>
    </form>
  )
}

/** Once: whoever asked for the form writes in it. */
const focusFirst = (field: HTMLInputElement | null) => field?.focus()
