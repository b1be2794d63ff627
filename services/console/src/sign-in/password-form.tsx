import { useState } from 'react'
import { usePasswordSignIn } from '../api/sign-in.ts'
import { signInTexts } from '../words/sign-in-texts.ts'
import { DoorForm } from './door.tsx'
import { Field } from './field.tsx'

interface PasswordFormProps {
  /** The password was right, and a second factor is asked for. */
  readonly onHalf: () => void
}

export function PasswordForm({ onHalf }: PasswordFormProps) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signIn = usePasswordSignIn()
  const send = () =>
    signIn.mutate({ email, password }, { onSuccess: (answer) => answer?.twoFactorRedirect === true && onHalf() })
  return (
    <DoorForm send={signInTexts.signIn} onSend={send} isSending={signIn.isPending} error={signIn.error}>
      <Field label={signInTexts.eMail} value={email} onChange={setEmail} complete="username" autoFocus />
      <Field label={signInTexts.password} value={password} onChange={setPassword} complete="current-password" />
    </DoorForm>
  )
}
