import type { ConfirmRolloutItem } from '@understudy/contract/commands/fit-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { confirmRolloutItem } from '@understudy/domain/rollout/confirm-item'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** Somebody answers for an item of the rollout plan that the ledger cannot tell. */
export const confirmRolloutItemVerb = verb<'client.confirm_rollout_item', ConfirmRolloutItem>({
  name: 'client.confirm_rollout_item',
  allow: ['owner', 'ops_lead', 'client_contact'],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: ({ clientId, ...said }, world, { actor }) => {
    const client = world.read('client', clientId)
    if (client === undefined) return notFound('client')
    return confirmRolloutItem(client.rollout, clientId, { ...said, by: memberIdOf(actor) })
  },
})
