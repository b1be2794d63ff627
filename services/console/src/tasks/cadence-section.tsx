import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { Cadence } from '@understudy/contract/http/cadences'
import type { Task } from '@understudy/contract/http/tasks'
import { useMemo } from 'react'
import { api } from '../api/api.ts'
import { useClientZone } from '../api/use-client-zone.ts'
import { useCommand } from '../api/use-command.ts'
import { tasksKey } from '../api/use-people.ts'
import { useCadencePreview, useCadences } from '../api/use-task.ts'
import { choicesOf } from '../forms/choices-of.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { officeDays, weekdayChoices } from '../forms/week-fields.ts'
import { Reading } from '../frame/reading.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { todayOf } from '../time/today-of.ts'
import { useServerClock } from '../time/use-now.ts'
import { catchUpWords, cadenceWords as words } from '../words/task-form-words.ts'
import { tasksTexts } from '../words/tasks-texts.ts'
import { type CadenceWanted, cadenceOf } from './cadence-of.ts'
import { cadenceText } from './cadence-text.ts'

interface CadenceSectionProps {
  readonly task: Task
  readonly mayWrite: boolean
}

/** Work that recurs by itself, when it next does, and a form for more of it. */
export function CadenceSection({ task, mayWrite }: CadenceSectionProps) {
  const cadences = useCadences(task.id)
  const zone = useClientZone(task.clientId)
  const today = todayOf(useServerClock(), zone)
  const fields = useMemo(() => fieldsFor(task.name, zone), [task.name, zone])
  return (
    <section aria-labelledby="recurs">
      <h3 id="recurs">{words.title}</h3>
      <Reading of={cadences}>
        {cadences.data?.length === 0 && <p className="quiet">{words.none}</p>}
        <ul className="links">
          {cadences.data?.map((cadence) => (
            <li key={cadence.id}>
              <CadenceLine cadence={cadence} taskId={task.id} mayWrite={mayWrite} />
            </li>
          ))}
        </ul>
      </Reading>
      {mayWrite && (
        <CommandForm
          title={words.add}
          fields={fields}
          touched={[tasksKey]}
          send={words.send}
          preview={(given) => <Preview taskId={task.id} cadence={cadenceOf(given, today)} />}
          command={(given) =>
            api.POST('/v1/tasks/{taskId}/cadences', {
              params: { path: { taskId: task.id } },
              body: cadenceOf(given, today),
            })
          }
        />
      )}
    </section>
  )
}

const fieldsFor = (name: string, zone: string | undefined): readonly FormField[] => [
  { name: 'title', label: words.name, hint: words.nameHint, kind: 'text', initial: tasksTexts.date(name) },
  { name: 'time', label: words.time, kind: 'time', zone, initial: '09:00' },
  { name: 'days', label: words.days, kind: 'choices', choices: weekdayChoices, initial: officeDays },
  { name: 'rule', label: words.rule, hint: words.ruleHint, kind: 'text', optional: true },
  {
    ...{ name: 'catchUp', label: words.catchUp, kind: 'choice', initial: 'one' },
    choices: choicesOf(catchUpWords),
  },
]

interface CadenceLineProps {
  readonly cadence: Cadence
  readonly taskId: string
  readonly mayWrite: boolean
}

/** What its items are called, without the place that the date of each run takes. */
const nameOf = (title: string) => title.replaceAll('{date}', '').trim() || title

function CadenceLine({ cadence, taskId, mayWrite }: CadenceLineProps) {
  const { id, title: pattern, state, next, zone } = cadence
  const title = nameOf(pattern)
  const change = useCommand(tasksKey)
  const [first] = next
  const params = { path: { taskId, cadenceId: id } }
  const turn = () =>
    state === 'active'
      ? api.POST('/v1/tasks/{taskId}/cadences/{cadenceId}/pause', { params })
      : api.POST('/v1/tasks/{taskId}/cadences/{cadenceId}/resume', { params })
  return (
    <>
      <strong>{title}</strong>{' '}
      <span className="quiet">
        {cadenceText(cadence)} · {state !== 'active' && words[state]}
        {state === 'active' && first && (
          <>
            {words.next.toLowerCase()} <InstantView at={first.at} zone={zone} />
          </>
        )}
      </span>
      {mayWrite && state !== 'ended' && (
        <div className="row-acts">
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${state === 'active' ? words.pause : words.resume}: ${title}`}
            loading={change.isPending}
            onClick={() => change.mutate(turn)}
          >
            {state === 'active' ? words.pause : words.resume}
          </Button>
          <CommandForm
            title={words.endOf(title)}
            fields={[{ name: 'reason', label: words.reason, kind: 'text' }]}
            touched={[tasksKey]}
            send={words.end}
            isDanger
            command={(given) =>
              api.POST('/v1/tasks/{taskId}/cadences/{cadenceId}/end', {
                params,
                body: { reason: given.text('reason') },
              })
            }
          />
        </div>
      )}
      <Refusal error={change.error} />
    </>
  )
}

const pauseMs = 400

function Preview({ taskId, cadence }: { readonly taskId: string; readonly cadence: CadenceWanted }) {
  const [settled] = useDebouncedValue(JSON.stringify(cadence), pauseMs)
  const { data } = useCadencePreview(
    taskId,
    useMemo(() => JSON.parse(settled) as CadenceWanted, [settled]),
  )
  if (data === undefined) return null
  return (
    <div role="status">
      {data.reasons.map(({ message }) => (
        <p key={message} className="warned">
          {message}.
        </p>
      ))}
      {data.runs.length > 0 && (
        <p className="quiet">
          {words.next}:{' '}
          {data.runs.map(({ at }, index) => (
            <span key={at}>
              {index > 0 && ', '}
              <InstantView at={at} zone={data.zone} />
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
