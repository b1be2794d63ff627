import type { WeeklyDraft } from '@understudy/contract/http/rhythm'
import { api } from '../api/api.ts'
import { aboutClientKey } from '../api/use-client.ts'
import { useMembers } from '../api/use-people.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { actionWords as words } from '../words/action-words.ts'

interface ActionActsProps {
  readonly action: WeeklyDraft['actions'][number]
  readonly clientId: string
}

const why: readonly FormField[] = [{ name: 'reason', label: words.reason, kind: 'long' }]

/** Somebody else does it, or by another day; or it is not to be done after all. */
export function ActionActs({ action: { actionId, ownerId, dueOn }, clientId }: ActionActsProps) {
  const { data: members = [] } = useMembers()
  const owners = members.filter((member) => member.state === 'active' && [null, clientId].includes(member.clientId))
  const fields: readonly FormField[] = [
    {
      ...{ name: 'ownerId', label: words.owner, kind: 'choice', initial: ownerId },
      choices: owners.map(({ id, name }) => ({ value: id, label: name })),
    },
    { name: 'dueOn', label: words.dueOn, kind: 'date', initial: dueOn },
  ]
  const params = { path: { actionId } }
  return (
    <div className="forms">
      <CommandForm
        key={`${ownerId} ${dueOn}`}
        title={words.change}
        fields={fields}
        touched={[aboutClientKey]}
        send={words.changeIt}
        isSecond
        command={(given) =>
          api.POST('/v1/actions/{actionId}/change', {
            params,
            body: { ownerId: given.text('ownerId'), dueOn: given.text('dueOn') },
          })
        }
      />
      <CommandForm
        title={words.drop}
        fields={why}
        touched={[aboutClientKey]}
        keptAs={`drop:${actionId}`}
        send={words.dropIt}
        isSecond
        command={(given) => api.POST('/v1/actions/{actionId}/drop', { params, body: { reason: given.text('reason') } })}
      />
    </div>
  )
}
