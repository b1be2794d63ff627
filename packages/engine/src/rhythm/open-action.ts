import type { OpenAction } from '@understudy/contract/commands/rhythm-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { openAction } from '@understudy/domain/rhythm/action'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { clientZone } from './client-zone.ts'

/** Something that somebody does for a client by a day. */
export const openActionVerb = verb<'action.open', OpenAction>({
  name: 'action.open',
  allow: ['owner', 'ops_lead'],
  needs: ({ clientId, ownerId }) => [
    { type: 'client', id: clientId },
    { type: 'member', id: ownerId },
  ],
  decide: ({ clientId, ...wanted }, world, { actor, at, newId }) => {
    const client = world.peek('client', clientId)
    if (client === undefined) return notFound('client')
    const intended = { ...wanted, owner: world.peek('member', wanted.ownerId) }
    return openAction(newId(), intended, { clientId, zone: clientZone(client) }, memberIdOf(actor), at)
  },
})
