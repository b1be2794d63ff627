import type { ConfirmIntake } from '@understudy/contract/commands/insight-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { confirmIntake } from '@understudy/domain/insight/agree-intake'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** The client's word that its people know where to send requests; whoever is of the agency is told to ask for it. */
export const confirmIntakeVerb = verb<'client.confirm_intake', ConfirmIntake>({
  name: 'client.confirm_intake',
  allow: ['owner', 'ops_lead', 'client_contact'],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: ({ clientId, note }, world, { actor }) => {
    const client = world.read('client', clientId)
    if (client === undefined) return notFound('client')
    const memberId = memberIdOf(actor)
    const isOfClient = world.peek('member', memberId)?.clientId === clientId
    return confirmIntake(client.intake, clientId, { memberId, isOfClient }, note)
  },
})
