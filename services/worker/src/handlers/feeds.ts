import type { CommandHandler } from '../lane/handler.ts'
import { fetchedFeeds } from './fetched-feeds.ts'

const actor = { kind: 'system', part: 'feeds' } as const

/** Fetches the feeds of holidays that are due. Somebody else's server may be slow, so that nothing else waits behind it. */
export const feeds: CommandHandler = {
  kind: 'commands',
  async *answer(events, context) {
    const fetched = await fetchedFeeds(context, events)
    yield fetched.map(({ event: { agencyId, streamId: clientId, position: cause }, ...came }) => ({
      ...{ name: 'client.note_feed', agencyId, actor, cause, input: { clientId, ...came } },
    }))
  },
}
