import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useServerClock } from '../time/use-now.ts'
import { AnswerForm, type AnswerFormProps } from './answer-form.tsx'

const minutes: Readonly<Record<string, string>> = {
  30: '30 minutes',
  60: 'an hour',
  240: '4 hours',
  1440: 'a day',
  4320: '3 days',
  10080: 'a week, which is the longest',
}
const minuteMs = 60_000

export function SnoozeForm({ isSending, send }: AnswerFormProps) {
  const clock = useServerClock()
  const [chosen, setChosen] = useState('60')
  const until = () => new Date(clock.now() + Number(chosen) * minuteMs - 1).toISOString()
  return (
    <AnswerForm
      name="Snooze"
      button="Snooze it"
      isSending={isSending}
      onSend={() => send({ path: 'snooze', body: { until: until() } })}
    >
      <NativeSelect
        label="Tell again after"
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        data={Object.entries(minutes).map(([value, label]) => ({ value, label }))}
      />
    </AnswerForm>
  )
}
