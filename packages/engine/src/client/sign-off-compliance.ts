import type { SignOffCompliance } from '@understudy/contract/commands/client-commands'
import { signOffCompliance } from '@understudy/domain/access/agreement'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** The recorded compliance sign-off that a regulated client needs before anybody sees its work. */
export const signOffComplianceVerb = verb<'client.sign_off_compliance', SignOffCompliance>({
  name: 'client.sign_off_compliance',
  allow: ['owner', 'ops_lead'],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: ({ clientId, ...signOff }, world, { at }) => {
    const client = world.read('client', clientId)
    return client === undefined ? notFound('client') : signOffCompliance(client, clientId, signOff, at)
  },
})
