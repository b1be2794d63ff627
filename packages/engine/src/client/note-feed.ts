import type { NoteFeed } from '@understudy/contract/commands/client-commands'
import { noteFeed, noteFeedFailure } from '@understudy/domain/client/feeds'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** What came of fetching a feed: the dates it says, or why there are none. */
export const noteFeedVerb = verb<'client.note_feed', NoteFeed>({
  name: 'client.note_feed',
  allow: [],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: ({ clientId, feedId, ...came }, world, { at }) => {
    const client = world.read('client', clientId)
    if (client === undefined) return notFound('client')
    return 'because' in came
      ? noteFeedFailure(client, clientId, { feedId, because: came.because, root: came.root }, at)
      : noteFeed(client, clientId, { feedId, holidays: came.holidays }, at)
  },
})
