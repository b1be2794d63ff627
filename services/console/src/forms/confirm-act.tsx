import './forms.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { formWords } from '../words/form-words.ts'
import { Unfold } from './unfold.tsx'

interface ConfirmActProps {
  readonly title: string
  /** What it is done to, of all that stand beside each other. */
  readonly about: string
  /** What comes of it. */
  readonly says: string
  readonly send: string
  readonly isSending: boolean
  readonly onSend: () => void
}

/** What cannot be undone, as a small button on the line of what it is done to: it says what comes of it, and asks once more. */
export function ConfirmAct({ title, about, says, send, isSending, onSend }: ConfirmActProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className="row-acts">
      <Unfold title={title} name={formWords.titleOf(title, about)} isOpen={isOpen} onToggle={setIsOpen} isDanger>
        <div className="command-form">
          <p className="field-wide">{says}</p>
          <div className="answers-bar field-wide">
            <Button size="xs" color="red.9" loading={isSending} onClick={onSend}>
              {send}
            </Button>
          </div>
        </div>
      </Unfold>
    </div>
  )
}
