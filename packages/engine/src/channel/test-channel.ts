import type { TestChannel } from '@understudy/contract/commands/channel-commands'
import { accepted } from '@understudy/domain/decision'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** Sends a test by a channel; what became of it stands in the delivery log. */
export const testChannelVerb = verb<'agency.test_channel', TestChannel>({
  name: 'agency.test_channel',
  allow: ['owner', 'ops_lead'],
  needs: ({ channel, recipientId }, _, { agencyId }) => [
    { type: 'agency', id: agencyId },
    ...(channel === 'email' || channel === 'in_app' ? [{ type: 'member' as const, id: recipientId }] : []),
  ],
  decide: ({ channel, recipientId }, world, { agencyId, actor, at }) => {
    const agency = world.read('agency', agencyId)
    const isThere =
      channel === 'webhook'
        ? agency?.webhooks?.[recipientId] !== undefined
        : channel === 'slack' || channel === 'teams'
          ? agency?.chats?.[recipientId]?.channel === channel
          : world.read('member', recipientId)?.state === 'active'
    if (!isThere) return notFound('recipient')
    const memberId = actor.kind === 'member' ? actor.memberId : recipientId
    const body = { channel, recipientId, memberId }
    // By when it happened the message is found in the log, whose id nobody knows yet.
    const result = { testedAt: new Date(at).toISOString() }
    return accepted([{ stream: 'agency', id: agencyId, type: 'agency.channel_tested', body }], result)
  },
})
