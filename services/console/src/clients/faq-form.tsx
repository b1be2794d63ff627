import { useMemo } from 'react'
import { api } from '../api/api.ts'
import { aboutClientKey } from '../api/use-client.ts'
import { useTasks } from '../api/use-people.ts'
import { choicesOf } from '../forms/choices-of.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FieldChoice, FormField } from '../forms/form-field.ts'
import { clientsTexts } from '../words/clients-texts.ts'

const scopes = { task: clientsTexts.thisTask, client: clientsTexts.everyTaskOfTheClient } as const

/** Writes an entry that nobody had to ask for. */
export function FaqForm({ clientId }: { readonly clientId: string }) {
  const { data: all } = useTasks()
  const fields = useMemo(() => {
    const own = (all ?? []).filter((task) => task.clientId === clientId)
    return own.length === 0 ? undefined : fieldsFor(own.map(({ id, name }) => ({ value: id, label: name })))
  }, [all, clientId])
  if (fields === undefined) return null
  return (
    <CommandForm
      title={clientsTexts.writeAnEntry}
      look="button"
      fields={fields}
      touched={[aboutClientKey]}
      keptAs={`faq:${clientId}`}
      send={clientsTexts.addEntry}
      command={(given) =>
        api.POST('/v1/faq', {
          body: {
            ...{ question: given.text('question'), answer: given.text('answer') },
            ...{ taskId: given.text('taskId'), scope: given.choice('scope', scopes) },
          },
        })
      }
    />
  )
}

const fieldsFor = (tasks: readonly FieldChoice[]): readonly FormField[] => [
  { name: 'question', heading: clientsTexts.newEntry, label: clientsTexts.question, kind: 'long' },
  { name: 'answer', label: clientsTexts.answer, kind: 'long' },
  { name: 'taskId', label: clientsTexts.task, kind: 'choice', choices: tasks },
  {
    ...{ name: 'scope', label: clientsTexts.shownFor, kind: 'choice' },
    choices: choicesOf(scopes),
  },
]
