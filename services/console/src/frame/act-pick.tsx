import { Button } from '@mantine/core'
import { useState } from 'react'
import { frameTexts } from '../words/frame-texts.ts'
import { type Command, matching } from './palette-commands.ts'
import { PickDialog } from './pick-dialog.tsx'

interface ActPickProps {
  readonly id?: string
  readonly className?: string
  /** What stands on its button, and what is done. */
  readonly word: string
  readonly title: string
  readonly disabled: boolean
  readonly choices: readonly Command[]
  /** Told when somebody begins and ends to choose. */
  readonly onToggle?: (isOpen: boolean) => void
}

/** One act out of several, by the list that the way to everywhere has: going through them does nothing yet, as it would in a select. */
export function ActPick({ id, className, word, title, disabled, choices, onToggle }: ActPickProps) {
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const toggle = (to: boolean) => {
    setOpen(to)
    setText('')
    onToggle?.(to)
  }
  return (
    <>
      <Button
        id={id}
        className={className}
        variant="default"
        aria-haspopup="dialog"
        disabled={disabled}
        onClick={() => toggle(true)}
      >
        {word}
      </Button>
      {isOpen && (
        <PickDialog
          title={title}
          label={title}
          placeholder={frameTexts.typeOrGoThrough}
          text={text}
          onText={setText}
          found={matching(choices, text, choices.length)}
          areActs
          onClose={() => toggle(false)}
        />
      )}
    </>
  )
}
