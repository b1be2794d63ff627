import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { useMembers } from '../api/use-people.ts'
import { escalationsTexts } from '../words/escalations-texts.ts'
import { formWords } from '../words/form-words.ts'
import { AnswerForm, type AnswerFormProps } from './answer-form.tsx'

const longest = 200

/** To somebody of the agency, or of the client that it is about. */
export function HandOnForm({ escalation, session, isSending, send }: AnswerFormProps) {
  const { data: members = [] } = useMembers()
  const [memberId, setMemberId] = useState('')
  const [note, setNote] = useState('')
  const others = members.filter(
    ({ id, state, clientId }) =>
      id !== session.memberId && state === 'active' && (clientId === null || clientId === escalation.clientId),
  )
  const said = note.trim()
  return (
    <AnswerForm
      name={escalationsTexts.handOn}
      button={escalationsTexts.handItOn}
      isSending={isSending}
      onSend={() =>
        send(() =>
          api.POST('/v1/escalations/{escalationId}/hand-over', {
            params: { path: { escalationId: escalation.id } },
            body: { memberId, ...(said !== '' && { note: said }) },
          }),
        )
      }
    >
      <NativeSelect
        label={escalationsTexts.toWhom}
        required
        value={memberId}
        onChange={({ currentTarget }) => setMemberId(currentTarget.value)}
        data={[
          { value: '', label: escalationsTexts.chooseSomebody },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextInput
        label={`${escalationsTexts.whatTheyShouldKnow} (${formWords.optional})`}
        maxLength={longest}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </AnswerForm>
  )
}
