import type { ReplayMessage } from '@understudy/contract/commands/channel-commands'
import { replayMessage } from '@understudy/domain/notification/replay-message'
import { verb } from '../shell/verb.ts'

/** A message is to go again, under its old id; the delivery handler sees to it, and the ledger says who wanted it. */
export const replayMessageVerb = verb<'agency.replay_message', ReplayMessage>({
  name: 'agency.replay_message',
  allow: ['owner', 'ops_lead'],
  needs: ({ messageId }, _, { agencyId }) => [
    { type: 'agency', id: agencyId },
    { type: 'agency', id: messageId, with: 'message' },
  ],
  decide: ({ messageId, reason }, world, { agencyId }) =>
    replayMessage(world.message(messageId), agencyId, { messageId, why: reason }),
})
