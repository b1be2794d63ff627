import { useState } from 'react'
import { useChangePassword } from '../api/sign-in.ts'
import { DoorForm } from '../sign-in/door.tsx'
import { Field } from '../sign-in/field.tsx'
import { securityTexts } from '../words/security-texts.ts'

export function PasswordCard() {
  const [currentPassword, setCurrent] = useState('')
  const [newPassword, setNew] = useState('')
  const change = useChangePassword()
  return (
    <section className="security-card" aria-label={securityTexts.password}>
      <h2>{securityTexts.password}</h2>
      <DoorForm
        send={securityTexts.changeThePassword}
        onSend={() => change.mutate({ currentPassword, newPassword })}
        isSending={change.isPending}
        error={change.error}
      >
        <Field
          label={securityTexts.theOneYouHave}
          value={currentPassword}
          onChange={setCurrent}
          complete="current-password"
        />
        <Field
          label={securityTexts.aNewOne}
          description={securityTexts.atLeast12CharactersYour}
          value={newPassword}
          onChange={setNew}
          complete="new-password"
        />
      </DoorForm>
      {change.isSuccess && <p role="status">{securityTexts.itIsChanged}</p>}
    </section>
  )
}
