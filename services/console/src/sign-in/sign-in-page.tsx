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
      <Turns step={step} hasMail={ways?.mail === true} go={choose} />
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

/** Where each step can be left for another; a code is left from within its form. */
const turns: Readonly<Partial<Record<Step, readonly (readonly [Step, string])[]>>> = {
  password: [
    ['forgotten', signInTexts.forgottenYourPassword],
    ['key', signInTexts.useAKey],
  ],
  forgotten: [['password', signInTexts.backToSigningIn]],
  sent: [['password', signInTexts.backToSigningIn]],
  key: [['password', signInTexts.useEMailAndPassword]],
}

interface TurnsProps {
  readonly step: Step
  /** A new password comes by mail. */
  readonly hasMail: boolean
  readonly go: (step: Step) => void
}

function Turns({ step, hasMail, go }: TurnsProps) {
  const here = turns[step]?.filter(([to]) => hasMail || to !== 'forgotten')
  if (here === undefined) return null
  return (
    <p className="door-links">
      {here.map(([to, say]) => (
        <Turn key={to} to={to} say={say} go={go} />
      ))}
    </p>
  )
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
