import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { BodyOf } from '@understudy/client/routes'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { aboutClientKey } from '../api/use-client.ts'
import { useCommand } from '../api/use-command.ts'
import { useTasks } from '../api/use-people.ts'
import { Refusal } from '../frame/refusal.tsx'
import { clientsTexts } from '../words/clients-texts.ts'

type Entry = Required<BodyOf<'/v1/faq'>>
const nothing: Entry = { question: '', answer: '', taskId: '', scope: 'task' }

/** Writes an entry that nobody had to ask for. */
export function FaqForm({ clientId }: { readonly clientId: string }) {
  const tasks = (useTasks().data ?? []).filter((task) => task.clientId === clientId)
  const [entry, setEntry] = useState(nothing)
  const write = useCommand(aboutClientKey)
  const set = (name: keyof typeof nothing) => (event: { readonly currentTarget: { readonly value: string } }) => {
    const { value } = event.currentTarget
    setEntry((last) => ({ ...last, [name]: value }))
  }
  const taskId = entry.taskId || tasks[0]?.id
  if (taskId === undefined) return null
  return (
    <details className="more">
      <summary>{clientsTexts.writeAnEntry}</summary>
      <form
        className="answer-form-wide"
        aria-label={clientsTexts.newEntryOfTheFaq}
        onSubmit={(event) => {
          event.preventDefault()
          write.mutate(() => api.POST('/v1/faq', { body: { ...entry, taskId } }), {
            onSuccess: () => setEntry(nothing),
          })
        }}
      >
        <TextInput
          label={clientsTexts.question}
          required
          maxLength={500}
          value={entry.question}
          onChange={set('question')}
        />
        <Textarea
          label={clientsTexts.answer}
          required
          autosize
          minRows={2}
          value={entry.answer}
          onChange={set('answer')}
        />
        <div className="step-line">
          <NativeSelect
            label={clientsTexts.task}
            value={taskId}
            data={tasks.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={set('taskId')}
          />
          <NativeSelect
            label={clientsTexts.shownFor}
            value={entry.scope}
            data={[
              { value: 'task', label: clientsTexts.thisTask },
              { value: 'client', label: clientsTexts.everyTaskOfTheClient },
            ]}
            onChange={set('scope')}
          />
        </div>
        <div className="answers-bar">
          <Button type="submit" size="xs" loading={write.isPending}>
            {clientsTexts.writeIt}
          </Button>
        </div>
        <Refusal error={write.error} />
      </form>
    </details>
  )
}
