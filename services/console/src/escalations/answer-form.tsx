import { Button } from '@mantine/core'
import type { Escalation } from '@understudy/contract/http/escalations'
import type { Session } from '@understudy/contract/http/session'
import type { ReactNode } from 'react'
import type { Command } from '../api/use-command.ts'

/** What each form about an escalation is given. */
export interface AnswerFormProps {
  readonly escalation: Escalation
  readonly session: Session
  readonly isSending: boolean
  readonly send: (call: () => Command) => void
}

interface ShellProps {
  readonly name: string
  readonly button: string
  readonly isSending: boolean
  readonly onSend: () => void
  readonly children: ReactNode
}

export function AnswerForm({ name, button, isSending, onSend, children }: ShellProps) {
  return (
    <form
      className="answer-form"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSending) onSend()
      }}
    >
      {children}
      <Button type="submit" loading={isSending}>
        {button}
      </Button>
    </form>
  )
}
