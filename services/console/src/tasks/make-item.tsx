import { useState } from 'react'
import { api } from '../api/api.ts'
import { boardKey } from '../api/use-board.ts'
import { aboutClientKey, useContinuity } from '../api/use-client.ts'
import { useItem } from '../api/use-item.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { choicesOf } from '../forms/choices-of.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { MendLink } from '../frame/mend-link.tsx'
import { AboutContext } from '../frame/way-to-mend.ts'
import { priorityWords } from '../words/clock-words.ts'
import { makeItemWords } from '../words/task-form-words.ts'
import { namedIn } from './named-in.ts'
import type { TaskActProps } from './task-act.ts'

/** Work of a task, for somebody by name or for whom routing finds; says what was made. */
export function MakeItem({ task, people, onOpen }: TaskActProps & { readonly onOpen: () => void }) {
  const [made, setMade] = useState<string>()
  const [assistantId, setAssistantId] = useState<string>()
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
    <AboutContext value={{ clientId: task.clientId, taskId: task.id, assistantId }}>
      <div>
        <CommandForm
          title={makeItemWords.title}
          look="button"
          fields={fields}
          touched={[boardKey, aboutClientKey]}
          send={makeItemWords.send}
          preview={(given) => given.text('assistantId') === '' && <WouldFind {...task} />}
          command={(given) => {
            setAssistantId(given.text('assistantId') || undefined)
            return api.POST('/v1/work-items', {
              body: {
                ...{ taskId: task.id, title: given.text('title'), priority: given.choice('priority', priorityWords) },
                ...given.maybe('assistantId'),
              },
            })
          }}
          onToggle={(isOpen) => isOpen && onOpen()}
          onDone={({ workItemId }) => setMade(String(workItemId))}
        />
        {made !== undefined && <Made id={made} />}
      </div>
    </AboutContext>
  )
}

/** Whom routing would find as things stand, or what keeps it from everybody. */
function WouldFind({ id, clientId }: Pick<TaskActProps['task'], 'id' | 'clientId'>) {
  const nameOf = useMemberNames()
  const { data } = useContinuity(clientId, true)
  if (data === undefined) return null
  const routed = data.tasks.find(({ taskId }) => taskId === id)
  if (routed?.doneBy != null) return <p className="quiet">{makeItemWords.wouldFind(nameOf(routed.doneBy))}</p>
  return (
    <div role="status">
      <p className="warned">{makeItemWords.wouldFindNobody}</p>
      {routed === undefined ? (
        <p className="quiet">{makeItemWords.nobodyHasTheTask}</p>
      ) : (
        <ul className="would-find quiet">
          {routed.reasons.map(({ code, message }) => (
            <li key={`${code} ${message}`}>
              {namedIn(message, nameOf)}.
              <MendLink code={code} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What was made, and who has it as soon as that is known. */
function Made({ id }: { readonly id: string }) {
  const nameOf = useMemberNames()
  const { data: item } = useItem(id)
  if (item === undefined) return null
  return (
    <p className="made" role="status">
      <InnerLink to={{ page: 'board' }} query={`?item=${id}`}>
        {item.title}
      </InnerLink>{' '}
      {makeItemWords.isMade}{' '}
      {item.assistantId === null ? makeItemWords.nobodyHasIt : makeItemWords.has(nameOf(item.assistantId))}
    </p>
  )
}
