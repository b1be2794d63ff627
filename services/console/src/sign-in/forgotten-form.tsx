import { useState } from 'react'
import { useResetRequest } from '../api/sign-in.ts'
import { signInTexts } from '../words/sign-in-texts.ts'
import { DoorForm } from './door.tsx'
import { Field } from './field.tsx'

/** Asks for the link of a forgotten password. */
export function ForgottenForm({ onSent }: { readonly onSent: () => void }) {
  const [email, setEmail] = useState('')
  const request = useResetRequest()
  return (
    <DoorForm
      send={signInTexts.sendMeALink}
      onSend={() => request.mutate(email, { onSuccess: onSent })}
      isSending={request.isPending}
      error={request.error}
    >
      <p className="quiet">{signInTexts.aLinkGoesToYour}</p>
      <Field label={signInTexts.eMail} value={email} onChange={setEmail} complete="username" autoFocus />
    </DoorForm>
  )
}
