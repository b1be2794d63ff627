import type { Delegation } from '@understudy/contract/http/delegations'
import type { ComponentType, ReactNode } from 'react'
import { api } from '../api/api.ts'
import { delegationsKey, useDoneItems } from '../api/use-delegations.ts'
import { tasksKey } from '../api/use-people.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { actWords as words } from '../words/delegation-words.ts'

interface ActProps {
  readonly delegation: Pick<Delegation, 'id' | 'taskId' | 'observedItems'>
  /** What stands there where there is nothing to be done yet. */
  readonly children: ReactNode
}

const touched = [delegationsKey, tasksKey]

/** What the gate of shadow asks for, each by the code of the reason that it takes away. */
const acts: Readonly<Record<string, ComponentType<ActProps>>> = {
  too_few_observations: Observe,
  walkthrough_missing: Walkthrough,
  demonstrator_not_signed_off: SignOff,
}

/** The act that does away with a reason of the gate; what is given instead where it is done on another page or by work. */
export function GateAct({ code, delegation, children }: ActProps & { readonly code: string }) {
  const Act = Object.hasOwn(acts, code) ? acts[code] : undefined
  return Act === undefined ? children : <Act delegation={delegation}>{children}</Act>
}

function Observe({ delegation: { id: delegationId, taskId, observedItems }, children }: ActProps) {
  const { data: done = [] } = useDoneItems(taskId)
  const items = done.filter(({ id }) => !observedItems.includes(id))
  if (items.length === 0) return children
  return (
    <CommandForm
      title={words.observe}
      look="button"
      fields={[
        {
          ...{ name: 'workItemId', label: words.item, hint: words.itemHint, kind: 'choice' },
          choices: items.map(({ id, title }) => ({ value: id, label: title })),
        },
      ]}
      touched={touched}
      send={words.observeSend}
      command={(given) =>
        api.POST('/v1/delegations/{delegationId}/observations', {
          params: { path: { delegationId } },
          body: { workItemId: given.text('workItemId') },
        })
      }
    />
  )
}

function Walkthrough({ delegation: { id: delegationId } }: ActProps) {
  return (
    <CommandForm
      title={words.walkthrough}
      look="button"
      fields={[{ name: 'link', label: words.link, kind: 'link' }]}
      touched={touched}
      send={words.walkthroughSend}
      command={(given) =>
        api.POST('/v1/delegations/{delegationId}/walkthrough', {
          params: { path: { delegationId } },
          body: { link: given.text('link') },
        })
      }
    />
  )
}

function SignOff({ delegation: { id: delegationId } }: ActProps) {
  return (
    <CommandForm
      title={words.signOff}
      look="button"
      fields={[]}
      touched={touched}
      send={words.signOffSend}
      command={() =>
        api.POST('/v1/delegations/{delegationId}/demonstration-sign-off', { params: { path: { delegationId } } })
      }
    />
  )
}
