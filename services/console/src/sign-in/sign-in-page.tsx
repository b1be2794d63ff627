import { Button } from '@mantine/core'
import { useState } from 'react'
import { useQueryWord } from '../address/use-place.ts'
import { useHasEnded } from '../api/session.ts'
import { usePasskeySignIn, useSingleSignOn, useWays } from '../api/sign-in.ts'
import { signInTexts } from '../words/sign-in-texts.ts'
import { CodeForm } from './code-form.tsx'
import { Door } from './door.tsx'
import { ForgottenForm } from './forgotten-form.tsx'
import { KeyForm } from './key-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { signInError } from './sign-in-error.ts'

type Step = 'password' | 'code' | 'forgotten' | 'sent' | 'key'

/** As oneself where anybody has an account here, and with a key otherwise. */
export function SignInPage() {
  const { data: ways, isPending } = useWays()
  const hasEnded = useHasEnded()
  const [chosen, choose] = useState<Step>()
  if (isPending) return null
  const step = chosen ?? (ways?.people === true ? 'password' : 'key')
  return (
    <Door title={titles[step]}>
      {hasEnded && (
        <p className="door-ended" role="status">
          <strong>{signInTexts.youWereSignedOut}</strong>. {signInTexts.yourSessionHasEnded}
        </p>
      )}
      {step === 'password' && <PasswordForm onHalf={() => choose('code')} />}
      {step === 'code' && <CodeForm back={<Turn to="password" say={signInTexts.backToSigningIn} go={choose} />} />}
      {step === 'forgotten' && <ForgottenForm onSent={() => choose('sent')} />}
      {step === 'sent' && <p role="status">{signInTexts.ifThereIsAnAccount}</p>}
      {step === 'key' && <KeyForm />}
      {step === 'password' && <OtherWays singleSignOn={ways?.singleSignOn ?? null} />}
      {step === 'password' && (
        <p className="door-links">
          {ways?.mail === true && <Turn to="forgotten" say={signInTexts.forgottenYourPassword} go={choose} />}
          <Turn to="key" say={signInTexts.useAKey} go={choose} />
        </p>
      )}
      {(step === 'forgotten' || step === 'sent') && (
        <p className="door-links">
          <Turn to="password" say={signInTexts.backToSigningIn} go={choose} />
        </p>
      )}
      {step === 'key' && (
        <p className="door-links">
          <Turn to="password" say={signInTexts.useEMailAndPassword} go={choose} />
        </p>
      )}
    </Door>
  )
}

const titles: Readonly<Record<Step, string>> = {
  password: signInTexts.signInToUnderstudy,
  code: signInTexts.signInToUnderstudy,
  forgotten: signInTexts.aNewPassword,
  sent: signInTexts.checkYourEMail,
  key: signInTexts.signInToUnderstudy,
}

function Turn({ to, say, go }: { readonly to: Step; readonly say: string; readonly go: (step: Step) => void }) {
  return (
    <button type="button" className="door-link" onClick={() => go(to)}>
      {say}
    </button>
  )
}

function OtherWays({ singleSignOn }: { readonly singleSignOn: string | null }) {
  const passkey = usePasskeySignIn()
  const provider = useSingleSignOn()
  const cameBack = useQueryWord('problem') === 'single-sign-on'
  const error = passkey.error ?? provider.error
  return (
    <>
      <Button variant="default" fullWidth loading={passkey.isPending} onClick={() => passkey.mutate()}>
        {signInTexts.useAPasskey}
      </Button>
      {singleSignOn !== null && (
        <Button variant="default" fullWidth loading={provider.isPending} onClick={() => provider.mutate()}>
          {signInTexts.continueWith(singleSignOn)}
        </Button>
      )}
      {(error !== null || cameBack) && (
        <p className="door-error" role="alert">
          {error === null ? signInTexts.nobodyHereHasAnAccount : signInError(error)}
        </p>
      )}
    </>
  )
}
