import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { BodyOf } from '@understudy/client/routes'
import type { Task } from '@understudy/contract/http/tasks'
import { type FormEvent, useState } from 'react'
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
  const [written, setWritten] = useState(nothing)
  const write = useCommand(aboutClientKey)
  const taskId = written.taskId || tasks[0]?.id
  if (taskId === undefined) return null
  const entry = { ...written, taskId }
  const send = (event: FormEvent) => {
    event.preventDefault()
    write.mutate(() => api.POST('/v1/faq', { body: entry }), { onSuccess: () => setWritten(nothing) })
  }
  return (
    <details className="more">
      <summary>{clientsTexts.writeAnEntry}</summary>
      <form className="answer-form-wide" aria-label={clientsTexts.newEntryOfTheFaq} onSubmit={send}>
        <EntryFields entry={entry} tasks={tasks} onChange={setWritten} />
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

interface EntryFieldsProps {
  readonly entry: Entry
  readonly tasks: readonly Task[]
  readonly onChange: (entry: Entry) => void
}

interface Written {
  readonly currentTarget: { readonly value: string }
}

function EntryFields({ entry, tasks, onChange }: EntryFieldsProps) {
  const set =
    (name: keyof Entry) =>
    ({ currentTarget: { value } }: Written) =>
      onChange({ ...entry, [name]: value })
  return (
    <>
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
          value={entry.taskId}
          data={tasks.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={set('taskId')}
        />
        <NativeSelect label={clientsTexts.shownFor} value={entry.scope} data={scopes} onChange={set('scope')} />
      </div>
    </>
  )
}

const scopes = [
  { value: 'task', label: clientsTexts.thisTask },
  { value: 'client', label: clientsTexts.everyTaskOfTheClient },
]
