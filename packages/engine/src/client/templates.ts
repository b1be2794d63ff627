import type { RetireTemplate, SaveTemplate } from '@understudy/contract/commands/matter-commands'
import { retireTemplate, saveTemplate } from '@understudy/domain/client/message-templates'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** Words that the client has approved for what is sent in its name. */
export const saveTemplateVerb = verb<'client.save_template', SaveTemplate>({
  name: 'client.save_template',
  allow: ['owner', 'ops_lead', 'client_contact'],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: ({ clientId, ...template }, world) => {
    const client = world.read('client', clientId)
    return client === undefined ? notFound('client') : saveTemplate(client.templates ?? {}, clientId, template)
  },
})

export const retireTemplateVerb = verb<'client.retire_template', RetireTemplate>({
  name: 'client.retire_template',
  allow: ['owner', 'ops_lead', 'client_contact'],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: ({ clientId, name }, world) => {
    const client = world.read('client', clientId)
    return client === undefined ? notFound('client') : retireTemplate(client.templates ?? {}, clientId, name)
  },
})
