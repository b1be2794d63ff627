import type { ChangeAction } from '@understudy/contract/commands/rhythm-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { changeAction } from '@understudy/domain/rhythm/action'
import { notFound } from '../shell/not-found.ts'
import { type Ref, verb } from '../shell/verb.ts'
import { clientZone } from './client-zone.ts'

/** An action gets another owner or another day. */
export const changeActionVerb = verb<'action.change', ChangeAction>({
  name: 'action.change',
  allow: ['owner', 'ops_lead'],
  needs: ({ actionId, ownerId }, world) => {
    const action = world.peek('action', actionId)
    const own: Ref[] = [{ type: 'action', id: actionId }]
    if (action === undefined) return own
    return [...own, { type: 'client', id: action.clientId }, { type: 'member', id: ownerId ?? action.ownerId }]
  },
  decide: ({ actionId, ...change }, world, { actor, at }) => {
    const action = world.read('action', actionId)
    const client = action && world.peek('client', action.clientId)
    if (action === undefined || client === undefined) return notFound('action')
    const { ownerId = action.ownerId, dueOn = action.dueOn } = change
    const wanted = { ownerId, dueOn, owner: world.peek('member', ownerId) }
    return changeAction(action, actionId, wanted, clientZone(client), memberIdOf(actor), at)
  },
})
