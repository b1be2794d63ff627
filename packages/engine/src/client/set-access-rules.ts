import type { SetAccessRules } from '@understudy/contract/commands/access-commands'
import { setAccessRules } from '@understudy/domain/access/access-rules'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** How access to a client's systems is looked after, and how often it is reviewed. */
export const setAccessRulesVerb = verb<'client.set_access_rules', SetAccessRules>({
  name: 'client.set_access_rules',
  allow: ['owner', 'ops_lead'],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: ({ clientId, ...rules }, world, { at }) => {
    const client = world.read('client', clientId)
    return client === undefined ? notFound('client') : setAccessRules(clientId, rules, client.timeZone, at)
  },
})
