import { useState } from 'react'
import { useReset } from '../api/sign-in.ts'
import { signInTexts } from '../words/sign-in-texts.ts'
import { Door, DoorForm } from './door.tsx'
import { Field } from './field.tsx'

/** Where the link of a forgotten password leads. */
export function ResetPage() {
  const [newPassword, setPassword] = useState('')
  const reset = useReset()
  if (reset.isSuccess)
    return (
      <Door title={signInTexts.yourPasswordIsSet}>
        <p className="quiet">{signInTexts.everySessionOfYoursHas}</p>
        <a href="/">{signInTexts.signIn}</a>
      </Door>
    )
  return (
    <Door title={signInTexts.setANewPassword}>
      <DoorForm
        send={signInTexts.setThePassword}
        onSend={() => reset.mutate({ token: location.hash.slice(1), newPassword })}
        isSending={reset.isPending}
        error={reset.error}
      >
        <Field
          label={signInTexts.newPassword}
          description={signInTexts.atLeast12CharactersA}
          value={newPassword}
          onChange={setPassword}
          complete="new-password"
          autoFocus
        />
      </DoorForm>
    </Door>
  )
}
