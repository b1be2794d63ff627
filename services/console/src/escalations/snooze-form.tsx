import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { choicesOf } from '../forms/choices-of.ts'
import { useServerClock } from '../time/use-now.ts'
import { escalationsTexts } from '../words/escalations-texts.ts'
import { AnswerForm, type AnswerFormProps } from './answer-form.tsx'

const minutes: Readonly<Record<string, string>> = {
  30: escalationsTexts.of30Minutes,
  60: escalationsTexts.anHour,
  240: escalationsTexts.of4Hours,
  1440: escalationsTexts.aDay,
  4320: escalationsTexts.of3Days,
  10080: escalationsTexts.aWeekWhichIsThe,
}
const minuteMs = 60_000

export function SnoozeForm({ escalation, isSending, send }: AnswerFormProps) {
  const clock = useServerClock()
  const [chosen, setChosen] = useState('60')
  const until = () => new Date(clock.now() + Number(chosen) * minuteMs - 1).toISOString()
  return (
    <AnswerForm
      name={escalationsTexts.snooze}
      button={escalationsTexts.snoozeIt}
      isSending={isSending}
      onSend={() =>
        send(() =>
          api.POST('/v1/escalations/{escalationId}/snooze', {
            params: { path: { escalationId: escalation.id } },
            body: { until: until() },
          }),
        )
      }
    >
      <NativeSelect
        label={escalationsTexts.tellAgainAfter}
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        data={choicesOf(minutes)}
      />
    </AnswerForm>
  )
}
