import { Button, PasswordInput } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { useSignIn } from '../api/session.ts'
import { ThemeSwitch } from '../frame/theme-switch.tsx'
import { signInError } from './sign-in-error.ts'

/** A key goes into the form and from there into the body of one request: never into an address, never into storage. */
export function SignInPage() {
  const [key, setKey] = useState('')
  const signIn = useSignIn()
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (key.trim() !== '' && !signIn.isPending) signIn.mutate(key)
  }
  return (
    <main className="alone">
      <form className="sign-in" onSubmit={submit}>
        <img src="/icon.svg" alt="" width={40} height={40} />
        <h1>Sign in to Understudy</h1>
        <p className="quiet">
          Paste a key of yours. On a fresh installation <code>npm start</code> prints one; later ones come from the
          owner of your agency.
        </p>
        <PasswordInput
          label="Key"
          placeholder="us_…"
          size="md"
          autoFocus
          autoComplete="current-password"
          spellCheck={false}
          value={key}
          onChange={({ currentTarget }) => setKey(currentTarget.value)}
          error={signIn.error === null ? undefined : <span role="alert">{signInError(signIn.error)}</span>}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the key' }}
        />
        <Button type="submit" size="md" fullWidth loading={signIn.isPending}>
          Sign in
        </Button>
      </form>
      <ThemeSwitch />
    </main>
  )
}
