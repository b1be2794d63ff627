import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { escalationsTexts } from '../words/escalations-texts.ts'
import { AnswerForm, type AnswerFormProps } from './answer-form.tsx'

const longest = 200

export function ResolveForm({ isSending, send }: AnswerFormProps) {
  const [why, setWhy] = useState('')
  return (
    <AnswerForm
      name={escalationsTexts.resolve}
      button={escalationsTexts.resolveIt}
      isSending={isSending}
      onSend={() => send({ path: 'resolution', body: { why: why.trim() } })}
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
