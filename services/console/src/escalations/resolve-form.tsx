import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { escalationsTexts } from '../words/escalations-texts.ts'
import { AnswerForm, type AnswerFormProps } from './answer-form.tsx'

const longest = 200

export function ResolveForm({ escalation, isSending, send }: AnswerFormProps) {
  const [why, setWhy] = useState('')
  return (
    <AnswerForm
      name={escalationsTexts.resolve}
      button={escalationsTexts.resolveIt}
      isSending={isSending}
      onSend={() =>
        send(() =>
          api.POST('/v1/escalations/{escalationId}/resolution', {
            params: { path: { escalationId: escalation.id } },
            body: { why: why.trim() },
          }),
        )
      }
    >
      <TextInput
        label={escalationsTexts.whatWasDecided}
        description={escalationsTexts.thoseWhoWereToldRead}
        required
        maxLength={longest}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
      />
    </AnswerForm>
  )
}
