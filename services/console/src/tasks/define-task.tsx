import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { goToPage } from '../address/use-place.ts'
import { api } from '../api/api.ts'
import { tasksKey } from '../api/use-people.ts'
import { type TaskToFit, useFit } from '../api/use-staff.ts'
import { useCatalogue } from '../api/use-task.ts'
import { choicesOf } from '../forms/choices-of.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import type { Given } from '../forms/given.ts'
import { riskWords } from '../words/client-words.ts'
import { fitRoleWords, placeWords } from '../words/staff-words.ts'
import { defineWords as words } from '../words/task-form-words.ts'

interface DefineTaskProps {
  readonly clientId: string
  readonly isOpen?: boolean
}

/** A task of the client, from the catalogue or of its own; while it is described, it is said who should do it. */
export function DefineTask({ clientId, isOpen = false }: DefineTaskProps) {
  const { data: types = [] } = useCatalogue()
  const fields = useMemo(() => fieldsFor(types), [types])
  return (
    <CommandForm
      title={words.title}
      fields={fields}
      isOpen={isOpen}
      touched={[tasksKey]}
      send={words.send}
      preview={(given) => <FitSaid task={listedOf(given)} />}
      command={(given) =>
        api.POST('/v1/tasks', {
          body: {
            ...{ clientId, name: given.text('name'), taskType: given.text('type') },
            ...(given.text('risk') !== '' && { risk: given.choice('risk', riskWords) }),
            ...(given.text('minutes') !== '' && { usualMinutes: given.number('minutes') }),
          },
        })
      }
      onDone={({ taskId }) => goToPage({ page: 'clients', id: clientId }, `?task=${taskId}`)}
    />
  )
}

const fieldsFor = (types: readonly { readonly id: string; readonly name: string }[]): readonly FormField[] => [
  { name: 'name', label: words.name, kind: 'text' },
  {
    ...{ name: 'type', label: words.type, hint: words.typeHint, kind: 'choice' },
    choices: [{ value: 'custom', label: words.custom }, ...types.map(({ id, name }) => ({ value: id, label: name }))],
  },
  { name: 'place', label: words.place, kind: 'choice', choices: choicesOf(placeWords), initial: 'office' },
  { name: 'perWeek', label: words.perWeek, kind: 'number', min: 1, initial: 20 },
  { name: 'minutes', label: words.minutes, kind: 'number', min: 1, optional: true },
  { name: 'risk', label: words.risk, kind: 'choice', choices: choicesOf(riskWords), optional: true },
]

const usualMinutes = 10

function listedOf(given: Given): TaskToFit | undefined {
  const name = given.text('name')
  const type = given.text('type')
  if (name === '') return undefined
  return {
    ...{ name, place: given.choice('place', placeWords), perWeek: given.number('perWeek') },
    ...(type !== 'custom' && { taskType: type }),
    minutes: given.number('minutes') || usualMinutes,
    risk: given.text('risk') === '' ? 'low' : given.choice('risk', riskWords),
    ...{ rulesBased: true, documented: true, judgement: 'none' },
  }
}

const pauseMs = 400

function FitSaid({ task }: { readonly task: TaskToFit | undefined }) {
  const [settled] = useDebouncedValue(JSON.stringify(task ?? null), pauseMs)
  const listed = useMemo(() => [JSON.parse(settled) as TaskToFit | null].filter((one) => one !== null), [settled])
  const found = useFit(listed).data?.tasks[0]
  if (listed.length === 0 || found === undefined) return null
  return (
    <p role="status">
      <span className="quiet">{words.fit}:</span> <strong>{fitRoleWords[found.role]}</strong>{' '}
      <span className="quiet">· {found.reason}.</span>
    </p>
  )
}
