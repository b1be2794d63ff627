import type { SetMessageTemplate } from '@understudy/contract/commands/channel-commands'
import { setMessageTemplate } from '@understudy/domain/notification/message-template'
import { verb } from '../shell/verb.ts'

/** The agency's own words around every message. */
export const setMessageTemplateVerb = verb<'agency.set_message_template', SetMessageTemplate>({
  name: 'agency.set_message_template',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (template, _, { agencyId }) => setMessageTemplate(agencyId, template),
})
