import type { Delegation } from '@understudy/contract/http/delegations'
import type { Session } from '@understudy/contract/http/session'
import { api } from '../api/api.ts'
import { delegationsKey } from '../api/use-delegations.ts'
import { tasksKey } from '../api/use-people.ts'
import { CommandForm, type CommandFormProps } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { leads } from '../frame/pages-of.ts'
import { actWords as words } from '../words/delegation-words.ts'
import { MovePlan } from './move-plan.tsx'

interface DelegationActsProps {
  readonly delegation: Delegation
  readonly session: Session
}

const touched = [delegationsKey, tasksKey]
const why: readonly FormField[] = [{ name: 'reason', label: words.reason, kind: 'text' }]

/** What a lead makes of a hand-over at any stage; what its next stage asks for stands with the gate. */
export function DelegationActs({ delegation, session }: DelegationActsProps) {
  const { id, state } = delegation
  if (!leads(session) || state === 'ended') return null
  const params = { path: { delegationId: id } }
  const shared = { fields: why, touched }
  return (
    <section aria-labelledby="acts">
      <h3 id="acts">{words.title}</h3>
      <div className="row-acts">
        {state === 'paused' ? (
          <CommandForm
            title={words.resume}
            fields={[]}
            touched={touched}
            send={words.resumeSend}
            command={() => api.POST('/v1/delegations/{delegationId}/resume', { params })}
          />
        ) : (
          <CommandForm
            {...shared}
            title={words.pause}
            send={words.pauseSend}
            command={(given) => api.POST('/v1/delegations/{delegationId}/pause', { params, body: reasonIn(given) })}
          />
        )}
        {state === 'independent' && (
          <CommandForm
            {...shared}
            title={words.demote}
            send={words.demoteSend}
            command={(given) => api.POST('/v1/delegations/{delegationId}/demote', { params, body: reasonIn(given) })}
          />
        )}
        {!delegation.observed && <MovePlan delegation={delegation} />}
        <CommandForm
          {...shared}
          title={words.end}
          send={words.endSend}
          isDanger
          preview={() => <p className="quiet">{words.endHint}</p>}
          command={(given) => api.POST('/v1/delegations/{delegationId}/end', { params, body: reasonIn(given) })}
        />
      </div>
    </section>
  )
}

const reasonIn = (given: Parameters<CommandFormProps['command']>[0]) => ({ reason: given.text('reason') })
