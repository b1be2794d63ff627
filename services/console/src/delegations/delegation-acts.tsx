import type { Delegation } from '@understudy/contract/http/delegations'
import type { Session } from '@understudy/contract/http/session'
import { api } from '../api/api.ts'
import type { Command } from '../api/use-command.ts'
import { delegationsKey, useDoneItems } from '../api/use-delegations.ts'
import { tasksKey } from '../api/use-people.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { leads } from '../frame/pages-of.ts'
import { actWords as words } from '../words/delegation-words.ts'
import { formWords } from '../words/form-words.ts'
import { MovePlan } from './move-plan.tsx'

interface DelegationActsProps {
  readonly delegation: Delegation
  readonly session: Session
}

const touched = [delegationsKey, tasksKey]

/** What a lead records about a hand-over, or makes of it, in the state in which it is. */
export function DelegationActs({ delegation, session }: DelegationActsProps) {
  const { id, state } = delegation
  if (!leads(session) || state === 'ended') return null
  const params = { path: { delegationId: id } }
  const because = (title: string, send: (body: { readonly reason: string }) => Command) => (
    <CommandForm
      title={title}
      fields={[{ name: 'reason', label: words.reason, kind: 'text' }]}
      touched={touched}
      send={title}
      command={(given) => send({ reason: given.text('reason') })}
    />
  )
  return (
    <section aria-labelledby="acts" className="forms">
      <h3 id="acts">{words.title}</h3>
      {state === 'shadow' && <Shadow delegation={delegation} />}
      {state === 'paused' ? (
        <CommandForm
          key="resume"
          title={words.resume}
          fields={[]}
          touched={touched}
          send={words.resume}
          command={() => api.POST('/v1/delegations/{delegationId}/resume', { params })}
        />
      ) : (
        because(words.pause, (body) => api.POST('/v1/delegations/{delegationId}/pause', { params, body }))
      )}
      {state === 'independent' &&
        because(words.demote, (body) => api.POST('/v1/delegations/{delegationId}/demote', { params, body }))}
      {!delegation.observed && <MovePlan delegation={delegation} />}
      {because(words.end, (body) => api.POST('/v1/delegations/{delegationId}/end', { params, body }))}
    </section>
  )
}

/** What the gate of shadow asks for: work that was watched, a walkthrough, and the demonstrator's word. */
function Shadow({ delegation: { id, taskId } }: { readonly delegation: Delegation }) {
  const { data: items = [] } = useDoneItems(taskId)
  const params = { path: { delegationId: id } }
  return (
    <>
      {items.length > 0 && (
        <CommandForm
          title={words.observe}
          fields={[
            {
              ...{ name: 'workItemId', label: words.item, hint: words.itemHint, kind: 'choice' },
              choices: items.map(({ id: value, title }) => ({ value, label: title })),
            },
          ]}
          touched={touched}
          send={formWords.record}
          command={(given) =>
            api.POST('/v1/delegations/{delegationId}/observations', {
              params,
              body: { workItemId: given.text('workItemId') },
            })
          }
        />
      )}
      <CommandForm
        title={words.walkthrough}
        fields={[{ name: 'link', label: words.link, kind: 'link' }]}
        touched={touched}
        send={formWords.record}
        command={(given) =>
          api.POST('/v1/delegations/{delegationId}/walkthrough', { params, body: { link: given.text('link') } })
        }
      />
      <CommandForm
        title={words.signOff}
        fields={[]}
        touched={touched}
        send={words.signOff}
        command={() => api.POST('/v1/delegations/{delegationId}/demonstration-sign-off', { params })}
      />
    </>
  )
}
