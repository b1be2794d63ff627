import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useSignIn } from '../api/session.ts'
import { signInTexts } from '../words/sign-in-texts.ts'
import { DoorForm } from './door.tsx'

/** A key goes into the form and from there into the body of one request: never into an address, never into storage. */
export function KeyForm() {
  const [key, setKey] = useState('')
  const signIn = useSignIn()
  return (
    <>
      <DoorForm
        send={signInTexts.signIn}
        onSend={() => key.trim() !== '' && signIn.mutate(key)}
        isSending={signIn.isPending}
        error={signIn.error}
      >
        <p className="quiet">{signInTexts.pasteAKeyOfYours}</p>
        <PasswordInput
          label={signInTexts.key}
          placeholder={signInTexts.keyBegins}
          size="md"
          autoFocus
          autoComplete="off"
          spellCheck={false}
          value={key}
          onChange={({ currentTarget }) => setKey(currentTarget.value)}
          visibilityToggleButtonProps={{ tabIndex: 0, 'aria-label': signInTexts.showTheKey }}
        />
      </DoorForm>
      <details className="door-hint">
        <summary>{signInTexts.newInstallation}</summary>
        <p className="quiet">
          <code>{signInTexts.npmStart}</code> {signInTexts.printsOneLaterOnesCome}
        </p>
      </details>
    </>
  )
}
