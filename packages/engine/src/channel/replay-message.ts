import type { ReplayMessage } from '@understudy/contract/commands/channel-commands'
import { accepted } from '@understudy/domain/decision'
import { verb } from '../shell/verb.ts'

/** A message is to go again, under its old id; the delivery handler sees to it, and the ledger says who wanted it. */
export const replayMessageVerb = verb<'agency.replay_message', ReplayMessage>({
  name: 'agency.replay_message',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: ({ messageId, reason }, _, { agencyId }) => {
    const body = { messageId, why: reason }
    return accepted([{ stream: 'agency', id: agencyId, type: 'agency.message_replayed', body }], { messageId })
  },
})
