import { useState } from 'react'
import { useAddPasskey, useDropPasskey, usePasskeys } from '../api/sign-in.ts'
import { ConfirmAct } from '../forms/confirm-act.tsx'
import { Reading } from '../frame/reading.tsx'
import { securityTexts } from '../words/security-texts.ts'
import { CardField, CardForm } from './card-form.tsx'

/** Passkeys sign in by themselves, and count as two factors. */
export function PasskeysCard() {
  const [name, setName] = useState('')
  const passkeys = usePasskeys()
  const add = useAddPasskey()
  const drop = useDropPasskey()
  return (
    <section className="security-card" aria-label={securityTexts.passkeys}>
      <h2>{securityTexts.passkeys}</h2>
      <p className="quiet">{securityTexts.aPasskeyIs}</p>
      <Reading of={passkeys}>
        <ul>
          {passkeys.data?.items.map((passkey) => (
            <li key={passkey.id}>
              <span>{passkey.name ?? securityTexts.withoutAName}</span>
              <ConfirmAct
                title={securityTexts.remove}
                about={passkey.name ?? securityTexts.withoutAName}
                says={securityTexts.removeSays}
                send={securityTexts.removeIt}
                isSending={drop.isPending && drop.variables === passkey.id}
                onSend={() => drop.mutate(passkey.id)}
              />
            </li>
          ))}
        </ul>
      </Reading>
      <CardForm
        send={securityTexts.addAPasskey}
        onSend={() => add.mutate(name, { onSuccess: () => setName('') })}
        isSending={add.isPending}
        error={add.error}
      >
        <CardField label={securityTexts.whatYouCallIt} value={name} onChange={setName} complete="off" />
      </CardForm>
    </section>
  )
}
