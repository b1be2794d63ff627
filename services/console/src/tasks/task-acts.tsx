import type { Task } from '@understudy/contract/http/tasks'
import { api } from '../api/api.ts'
import { boardKey } from '../api/use-board.ts'
import { aboutClientKey } from '../api/use-client.ts'
import { delegationsKey } from '../api/use-delegations.ts'
import { tasksKey, useMembers } from '../api/use-people.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FieldChoice, FormField } from '../forms/form-field.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { priorityWords } from '../words/clock-words.ts'
import { coverWords, handOverWords, makeItemWords } from '../words/task-form-words.ts'

const choicesOf = (named: Readonly<Record<string, string>>) =>
  Object.entries(named).map(([value, label]) => ({ value, label }))

/** What a lead does with a task: hand it to somebody, and make work of it. */
export function TaskActs({ task }: { readonly task: Task }) {
  const members = useMembers()
  const people = (members.data ?? [])
    .filter(({ roles, state }) => roles.includes('assistant') && state === 'active')
    .map(({ id, name }) => ({ value: id, label: name }))
  if (members.data !== undefined && people.length === 0)
    return (
      <p className="quiet">
        {handOverWords.nobody}{' '}
        <InnerLink to={{ page: 'settings' }} query="?part=members">
          {handOverWords.invite}
        </InnerLink>
      </p>
    )
  return (
    <div className="forms">
      <HandOver task={task} people={people} />
      <MakeItem task={task} people={people} />
    </div>
  )
}

interface ActProps {
  readonly task: Task
  readonly people: readonly FieldChoice[]
}

function HandOver({ task, people }: ActProps) {
  const fields: readonly FormField[] = [
    { name: 'assistantId', label: handOverWords.assistant, kind: 'choice', choices: people },
    { name: 'cover', label: handOverWords.cover, kind: 'choice', choices: choicesOf(coverWords) },
  ]
  return (
    <CommandForm
      title={handOverWords.title}
      fields={fields}
      touched={[delegationsKey, tasksKey, aboutClientKey]}
      send={handOverWords.send}
      command={(given) =>
        api.POST('/v1/delegations', {
          body: {
            ...{ taskId: task.id, assistantId: given.text('assistantId') },
            cover: given.choice('cover', coverWords),
          },
        })
      }
    />
  )
}

function MakeItem({ task, people }: ActProps) {
  const fields: readonly FormField[] = [
    { name: 'title', label: makeItemWords.name, kind: 'text' },
    {
      ...{ name: 'assistantId', label: makeItemWords.who, hint: makeItemWords.whoHint },
      ...{ kind: 'choice', choices: people, optional: true },
    },
    {
      ...{ name: 'priority', label: makeItemWords.priority, kind: 'choice' },
      ...{ choices: choicesOf(priorityWords), initial: 'normal' },
    },
  ]
  return (
    <CommandForm
      title={makeItemWords.title}
      fields={fields}
      touched={[boardKey, aboutClientKey]}
      send={makeItemWords.send}
      command={(given) =>
        api.POST('/v1/work-items', {
          body: {
            ...{ taskId: task.id, title: given.text('title'), priority: given.choice('priority', priorityWords) },
            ...given.maybe('assistantId'),
          },
        })
      }
    />
  )
}
