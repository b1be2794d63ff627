import type { AgreeIntake } from '@understudy/contract/commands/insight-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { agreeIntake } from '@understudy/domain/insight/agree-intake'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** Where requests are to be sent. */
export const agreeIntakeVerb = verb<'client.agree_intake', AgreeIntake>({
  name: 'client.agree_intake',
  allow: ['owner', 'ops_lead'],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: ({ clientId, ...agreed }, world, { actor }) => {
    const client = world.read('client', clientId)
    if (client === undefined) return notFound('client')
    return agreeIntake(client.intake, clientId, agreed, memberIdOf(actor))
  },
})
