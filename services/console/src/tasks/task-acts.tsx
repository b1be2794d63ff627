import type { Task } from '@understudy/contract/http/tasks'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { aboutClientKey } from '../api/use-client.ts'
import { delegationsKey } from '../api/use-delegations.ts'
import { tasksKey, useMembers } from '../api/use-people.ts'
import { choicesOf } from '../forms/choices-of.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { coverWords, handOverWords } from '../words/task-form-words.ts'
import { MakeItem } from './make-item.tsx'
import { assistantsOf, type TaskActProps } from './task-act.ts'

/** What a lead does with a task: hand it to somebody, and make work of it; what has no brief or SOP has that written first. */
export function TaskActs({ task }: { readonly task: Task }) {
  const members = useMembers()
  const people = assistantsOf(members.data ?? [])
  const [handedOver, setHandedOver] = useState<string>()
  if (members.data !== undefined && people.length === 0)
    return (
      <p className="task-acts quiet">
        {handOverWords.nobody}{' '}
        <InnerLink to={{ page: 'settings' }} query="?part=members">
          {handOverWords.invite}
        </InnerLink>
      </p>
    )
  return (
    <div className="task-acts">
      <HandOver task={task} people={people} made={handedOver} setMade={setHandedOver} />
      {/* What came of one act is told until another is begun. */}
      <MakeItem task={task} people={people} onOpen={() => setHandedOver(undefined)} />
    </div>
  )
}

interface HandOverProps extends TaskActProps {
  /** The delegation that was made. */
  readonly made: string | undefined
  readonly setMade: (delegationId: string) => void
}

function HandOver({ task, people, made, setMade }: HandOverProps) {
  const fields: readonly FormField[] = [
    { name: 'assistantId', label: handOverWords.assistant, kind: 'choice', choices: people },
    { name: 'cover', label: handOverWords.cover, kind: 'choice', choices: choicesOf(coverWords) },
  ]
  return (
    <div>
      <CommandForm
        title={handOverWords.title}
        look={task.brief === null || task.sop === null ? 'button' : 'primary'}
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
        onDone={({ delegationId }) => setMade(String(delegationId))}
      />
      {made !== undefined && (
        <p className="made" role="status">
          {handOverWords.isHandedOver} <InnerLink to={{ page: 'delegations', id: made }}>{handOverWords.see}</InnerLink>
        </p>
      )}
    </div>
  )
}
