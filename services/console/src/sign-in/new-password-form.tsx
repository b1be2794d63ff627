import { useState } from 'react'
import { signInTexts } from '../words/sign-in-texts.ts'
import { DoorForm } from './door.tsx'
import { Field } from './field.tsx'

interface NewPasswordFormProps {
  readonly label: string
  readonly send: string
  readonly onSend: (password: string) => void
  readonly isSending: boolean
  readonly error: Error | null
}

/** Chooses a password, the first one or another. */
export function NewPasswordForm({ label, send, onSend, isSending, error }: NewPasswordFormProps) {
  const [password, setPassword] = useState('')
  return (
    <DoorForm send={send} onSend={() => onSend(password)} isSending={isSending} error={error}>
      <Field
        label={label}
        description={signInTexts.atLeast12CharactersA}
        value={password}
        onChange={setPassword}
        complete="new-password"
        autoFocus
      />
    </DoorForm>
  )
}
