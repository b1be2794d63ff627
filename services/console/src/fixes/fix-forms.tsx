import { Button, NativeSelect, Textarea } from '@mantine/core'
import type { ProcessFix } from '@understudy/contract/http/rework'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { type Command, useCommand } from '../api/use-command.ts'
import { fixesKey } from '../api/use-staff.ts'
import { choicesOf } from '../forms/choices-of.ts'
import { useKeptText } from '../forms/kept-text.ts'
import { Refusal } from '../frame/refusal.tsx'
import { todayOf } from '../time/today-of.ts'
import { useServerClock } from '../time/use-now.ts'
import { fixesTexts } from '../words/fixes-texts.ts'
import { changedWords } from '../words/staff-words.ts'
import { type Training, TrainingFields } from './training-fields.tsx'

type Kind = keyof typeof changedWords
const kinds = choicesOf(changedWords)

/** What changed so that it does not come back; or why nothing changes. */
export function FixForms({ fix: { id: fixId, taskId } }: { readonly fix: ProcessFix }) {
  const [kind, setKind] = useState<Kind>('brief')
  const [{ text }, write, forget] = useKeptText(`fix:${fixId}`)
  const send = useCommand(fixesKey)
  const said = text.trim()
  const clock = useServerClock()
  const [training, setTraining] = useState<Training>(() => ({ memberIds: [], recording: '', heldOn: todayOf(clock) }))
  const isTraining = kind === 'training'
  const isSession = training.memberIds.length > 0 && training.recording !== '' && training.heldOn !== ''
  const lacks = said === '' ? fixesTexts.sayFirstWhat : isTraining && !isSession ? fixesTexts.sayWhoAndWhere : undefined
  const params = { path: { taskId } }
  const land = () =>
    api.POST('/v1/tasks/{taskId}/process-fixes/land', {
      params,
      body: { fixId, kind, what: said, ...(isTraining && { training }) },
    })
  const dismiss = () => api.POST('/v1/tasks/{taskId}/process-fixes/dismiss', { params, body: { fixId, reason: said } })
  const end = (how: () => Command) => void send.mutateAsync(how).then(forget, () => undefined)
  return (
    <section aria-labelledby="ends">
      <h3 id="ends">{fixesTexts.whatIsDoneAboutIt}</h3>
      <div className="answer-form-wide">
        <NativeSelect
          label={fixesTexts.whatWasChanged}
          value={kind}
          data={kinds}
          onChange={({ currentTarget }) => setKind(currentTarget.value as Kind)}
        />
        {isTraining && <TrainingFields training={training} change={setTraining} />}
        <Textarea
          label={fixesTexts.howOrWhyNothingIs}
          autosize
          minRows={2}
          value={text}
          onChange={({ currentTarget }) => write({ text: currentTarget.value })}
        />
        <div className="answers-bar">
          <Button disabled={lacks !== undefined} loading={send.isPending} onClick={() => end(land)}>
            {fixesTexts.itIsChanged}
          </Button>
          <Button variant="default" disabled={said === ''} onClick={() => end(dismiss)}>
            {fixesTexts.nothingIsChanged}
          </Button>
          {lacks !== undefined && <span className="quiet publish-lacks">{lacks}</span>}
        </div>
        <Refusal error={send.error} />
      </div>
    </section>
  )
}
