import { TextInput } from '@mantine/core'
import { api } from '../api/api.ts'
import { escalationsTexts } from '../words/escalations-texts.ts'
import { AnswerForm, type AnswerFormProps } from './answer-form.tsx'
import { decisions } from './decisions.ts'

const longest = 200

export function ResolveForm({ escalation, isSending, send }: AnswerFormProps) {
  const [{ why }, change, forget] = decisions.useDraft(escalation.id)
  return (
    <AnswerForm
      name={escalationsTexts.resolve}
      button={escalationsTexts.resolveIt}
      isSending={isSending}
      onSend={() =>
        send(async () => {
          const answer = await api.POST('/v1/escalations/{escalationId}/resolution', {
            params: { path: { escalationId: escalation.id } },
            body: { why: why.trim() },
          })
          // Where somebody else was quicker these words stand nowhere, and whoever wrote them still has them.
          if (answer.data !== undefined && answer.data.result['wasResolved'] !== true) forget()
          return answer
        })
      }
    >
      <TextInput
        label={escalationsTexts.whatWasDecided}
        description={escalationsTexts.thoseWhoWereToldHear}
        required
        maxLength={longest}
        value={why}
        onChange={({ currentTarget }) => change({ why: currentTarget.value })}
      />
    </AnswerForm>
  )
}
