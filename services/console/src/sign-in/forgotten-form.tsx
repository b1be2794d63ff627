import { useState } from 'react'
import { useResetRequest } from '../api/sign-in.ts'
import { signInTexts } from '../words/sign-in-texts.ts'
import { DoorForm } from './door.tsx'
import { Field } from './field.tsx'

export function ForgottenForm() {
  const [email, setEmail] = useState('')
  const request = useResetRequest()
  if (request.isSuccess) return <p role="status">{signInTexts.ifThereIsAnAccount}</p>
  return (
    <DoorForm
      send={signInTexts.sendMeALink}
      onSend={() => request.mutate(email)}
      isSending={request.isPending}
      error={request.error}
    >
      <p className="quiet">{signInTexts.aLinkGoesToYour}</p>
      <Field label={signInTexts.eMail} value={email} onChange={setEmail} complete="username" autoFocus />
    </DoorForm>
  )
}
