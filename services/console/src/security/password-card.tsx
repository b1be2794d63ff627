import { useState } from 'react'
import { useChangePassword } from '../api/sign-in.ts'
import { securityTexts } from '../words/security-texts.ts'
import { CardField, CardForm } from './card-form.tsx'

export function PasswordCard() {
  const [currentPassword, setCurrent] = useState('')
  const [newPassword, setNew] = useState('')
  const change = useChangePassword()
  return (
    <section className="security-card" aria-label={securityTexts.password}>
      <h2>{securityTexts.password}</h2>
      <CardForm
        send={securityTexts.changeThePassword}
        onSend={() => change.mutate({ currentPassword, newPassword })}
        isSending={change.isPending}
        error={change.error}
      >
        <CardField
          label={securityTexts.theOneYouHave}
          value={currentPassword}
          onChange={setCurrent}
          complete="current-password"
        />
        <CardField
          label={securityTexts.aNewOne}
          description={securityTexts.atLeast12CharactersYour}
          value={newPassword}
          onChange={setNew}
          complete="new-password"
        />
      </CardForm>
      {change.isSuccess && <p role="status">{securityTexts.itIsChanged}</p>}
    </section>
  )
}
