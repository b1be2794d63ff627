import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { AnswerForm, type AnswerFormProps } from './answer-form.tsx'

const longest = 200

export function ResolveForm({ isSending, send }: AnswerFormProps) {
  const [why, setWhy] = useState('')
  return (
    <AnswerForm
      name="Resolve"
      button="Resolve it"
      isSending={isSending}
      onSend={() => send({ path: 'resolution', body: { why: why.trim() } })}
    >
      <TextInput
        label="What was decided"
        description="Those who were told read it."
        required
        maxLength={longest}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
      />
    </AnswerForm>
  )
}
