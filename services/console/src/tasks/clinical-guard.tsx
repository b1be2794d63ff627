import type { Task } from '@understudy/contract/http/tasks'
import { api } from '../api/api.ts'
import type { Command } from '../api/use-command.ts'
import { delegationsKey } from '../api/use-delegations.ts'
import { tasksKey } from '../api/use-people.ts'
import { choicesOf } from '../forms/choices-of.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { Icon } from '../frame/icon.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { signalPlaceWords, clinicalWords as words } from '../words/clinical-words.ts'
import { Proposed } from './reclassification.tsx'
import type { OfTaskProps } from './run-section.tsx'

/** What is open about whether a task is clinical: who said what, and what the viewer may answer. */
export function ClinicalGuard({ task, mayWrite }: OfTaskProps) {
  if (task.suspicion !== null) return <Suspected task={task} suspicion={task.suspicion} mayWrite={mayWrite} />
  if (task.reclassification === null) return null
  return <Proposed taskId={task.id} proposal={task.reclassification} mayWrite={mayWrite} />
}

interface SuspectedProps extends OfTaskProps {
  readonly suspicion: NonNullable<Task['suspicion']>
}

function Suspected({ task: { id }, suspicion, mayWrite }: SuspectedProps) {
  const { words: found, places, reason, raisedAt } = suspicion
  return (
    <div className="standing" data-state="raised">
      <Icon name="alert" />
      <div>
        <p>
          <strong>{found.length === 0 ? words.maybeClinical : words.looksClinical}.</strong>{' '}
          <span className="quiet">
            <InstantView at={raisedAt} />
          </span>
        </p>
        {found.length > 0 && (
          <p>{words.found(found.join('”, “'), places.map((place) => signalPlaceWords[place]).join(', '))}</p>
        )}
        {reason !== null && <p>{words.quoted(reason)}</p>}
        <p>{words.meanwhile}</p>
        {mayWrite && (
          <>
            <p>{words.yourTurn}</p>
            <Answer taskId={id} />
          </>
        )}
      </div>
    </div>
  )
}

const answers = { clinical: words.mark, not: words.isNotClinical } as const
const answerHints = { clinical: words.markHint, not: words.isNotHint } as const

const answerFields: readonly FormField[] = [
  { name: 'answer', label: words.yourAnswer, kind: 'choice', choices: choicesOf(answers), initial: '' },
  { name: 'reason', label: words.reason, kind: 'long' },
]

/** One question with two answers; what each does is said once it is chosen. */
function Answer({ taskId }: { readonly taskId: string }) {
  const params = { path: { taskId } }
  return (
    <CommandForm
      title={words.answer}
      fields={answerFields}
      touched={[tasksKey, delegationsKey]}
      keptAs={`clinical:${taskId}:answer`}
      send={words.answerSend}
      preview={(given) =>
        given.text('answer') !== '' && <p className="quiet">{answerHints[given.choice('answer', answers)]}</p>
      }
      command={(given) => {
        const body = { reason: given.text('reason') }
        return given.choice('answer', answers) === 'clinical'
          ? api.POST('/v1/tasks/{taskId}/clinical/mark', { params, body })
          : api.POST('/v1/tasks/{taskId}/clinical/answer', { params, body })
      }}
    />
  )
}

/** Where nothing is open: how the task stands, and the first step to make it otherwise. */
export function ClinicalSection({ task: { id, clinical, suspicion, reclassification }, mayWrite }: OfTaskProps) {
  const params = { path: { taskId: id } }
  if (suspicion !== null || reclassification !== null) return null
  return (
    <section aria-labelledby="clinical">
      <h3 id="clinical">{words.title}</h3>
      <p>{clinical ? words.isClinical : words.isNot}</p>
      {mayWrite && !clinical && (
        <Because
          taskId={id}
          title={words.suspect}
          hint={words.suspectHint}
          word={words.suspectSend}
          send={(body) => api.POST('/v1/tasks/{taskId}/clinical/suspect', { params, body })}
        />
      )}
      {mayWrite && clinical && (
        <Because
          taskId={id}
          title={words.propose}
          hint={words.proposeHint}
          word={words.proposeSend}
          send={(body) => api.POST('/v1/tasks/{taskId}/reclassification', { params, body })}
        />
      )}
    </section>
  )
}

interface BecauseProps {
  readonly taskId: string
  readonly title: string
  readonly hint: string
  readonly word: string
  readonly send: (body: { readonly reason: string }) => Command
}

/** An answer with its reason. */
function Because({ taskId, title, hint, word, send }: BecauseProps) {
  return (
    <CommandForm
      title={title}
      explains={hint}
      fields={[{ name: 'reason', label: words.reason, kind: 'long' }]}
      touched={[tasksKey, delegationsKey]}
      keptAs={`clinical:${taskId}:${title}`}
      send={word}
      command={(given) => send({ reason: given.text('reason') })}
    />
  )
}
