import type { OwnAccount } from '@understudy/contract/http/sign-in'
import { useState } from 'react'
import { renderSVG } from 'uqr'
import { useConfirmTotp, useDisableTotp, useEnableTotp } from '../api/sign-in.ts'
import { CopyButton } from '../settings/copy-button.tsx'
import { ShownOnce } from '../settings/shown-once.tsx'
import { securityTexts } from '../words/security-texts.ts'
import { CardField, CardForm } from './card-form.tsx'

type SetUp = NonNullable<ReturnType<typeof useEnableTotp>['data']>

interface AuthenticatorCardProps {
  readonly account: OwnAccount
}

/** Six digits of an app as the second step of signing in. */
export function AuthenticatorCard({ account }: AuthenticatorCardProps) {
  const [setUp, setSetUp] = useState<SetUp>()
  const isDone = account.hasTotp
  return (
    <section className="security-card" aria-label={securityTexts.authenticatorApp}>
      <h2>{securityTexts.authenticatorApp}</h2>
      <p className="quiet">{isDone ? securityTexts.codesOfYourAppAre : securityTexts.anAppOnYourPhone}</p>
      {isDone && setUp !== undefined && <RecoveryCodes codes={setUp.backupCodes} />}
      {!isDone && setUp !== undefined && <Confirm uri={setUp.totpURI} />}
      {!isDone && setUp === undefined && <Begin hasPassword={account.hasPassword} onBegun={setSetUp} />}
      {isDone && setUp === undefined && <End hasPassword={account.hasPassword} />}
    </section>
  )
}

function Begin({ hasPassword, onBegun }: { readonly hasPassword: boolean; readonly onBegun: (set: SetUp) => void }) {
  const [password, setPassword] = useState('')
  const enable = useEnableTotp()
  return (
    <CardForm
      send={securityTexts.setUp}
      onSend={() => enable.mutate(password, { onSuccess: onBegun })}
      isSending={enable.isPending}
      error={enable.error}
    >
      {hasPassword && <OwnPassword value={password} onChange={setPassword} />}
    </CardForm>
  )
}

interface OwnPasswordProps {
  readonly value: string
  readonly onChange: (password: string) => void
}

/** Asked of whoever has one before a way in is made or taken away. */
function OwnPassword(props: OwnPasswordProps) {
  return <CardField label={securityTexts.yourPassword} complete="current-password" {...props} />
}

/** As it is typed off: in groups. */
const fours = /.{4}(?=.)/g

function Confirm({ uri }: { readonly uri: string }) {
  const [code, setCode] = useState('')
  const confirm = useConfirmTotp()
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return (
    <>
      <p>{securityTexts.scanThisWithYourApp}</p>
      <img
        className="security-code"
        src={`data:image/svg+xml,${encodeURIComponent(renderSVG(uri))}`}
        alt={securityTexts.theSecretForYourApp}
      />
      <div className="once security-codes">
        <p className="once-line">
          <code>{secret.replaceAll(fours, '$& ')}</code>
          <CopyButton text={secret} what="key" />
        </p>
      </div>
      <CardForm
        isNext
        send={securityTexts.confirm}
        onSend={() => confirm.mutate(code.trim())}
        isSending={confirm.isPending}
        error={confirm.error}
      >
        <CardField label={securityTexts.code} value={code} onChange={setCode} complete="one-time-code" />
      </CardForm>
    </>
  )
}

/** Shown once, while they can still be written down. */
function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <div className="once security-codes recovery-codes">
      <ShownOnce
        about={
          <>
            <strong>{securityTexts.onlyTime}</strong> {securityTexts.keepThemAway}
          </>
        }
        text={codes.join('\n')}
        what="codes"
      />
    </div>
  )
}

function End({ hasPassword }: { readonly hasPassword: boolean }) {
  const [password, setPassword] = useState('')
  const disable = useDisableTotp()
  return (
    <CardForm
      send={securityTexts.doWithoutTheApp}
      onSend={() => disable.mutate(password)}
      isSending={disable.isPending}
      error={disable.error}
    >
      {hasPassword && <OwnPassword value={password} onChange={setPassword} />}
    </CardForm>
  )
}
