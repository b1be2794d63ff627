import { type ReactNode, useState } from 'react'
import { useCode } from '../api/sign-in.ts'
import { signInTexts } from '../words/sign-in-texts.ts'
import { DoorForm } from './door.tsx'
import { Field } from './field.tsx'

/** The second step: six digits of the app, or a recovery code in their place. */
export function CodeForm({ back }: { readonly back: ReactNode }) {
  const [code, setCode] = useState('')
  const [isRecovery, setIsRecovery] = useState(false)
  const verify = useCode()
  const change = () => {
    setIsRecovery(!isRecovery)
    setCode('')
  }
  return (
    <>
      <DoorForm
        send={signInTexts.verifyCode}
        onSend={() => verify.mutate({ code: code.trim(), isRecovery })}
        isSending={verify.isPending}
        error={verify.error}
      >
        <Field
          key={isRecovery ? 'recovery' : 'code'}
          label={isRecovery ? signInTexts.recoveryCode : signInTexts.codeOfYourAuthenticatorApp}
          value={code}
          onChange={setCode}
          complete={isRecovery ? 'off' : 'one-time-code'}
          autoFocus
        />
      </DoorForm>
      <p className="door-links">
        <button type="button" className="door-link" onClick={change}>
          {isRecovery ? signInTexts.useTheAuthenticatorApp : signInTexts.useARecoveryCode}
        </button>
        {back}
      </p>
    </>
  )
}
