import type { Reason } from '../decision.ts'
import type { Root } from '../escalation/subject.ts'

/** An iCal feed whose holidays a calendar follows. Its address may be a secret and is no state: it lies beside the ledger. */
export interface HolidayFeed {
  /** What its holidays carry as their source. */
  readonly source: string
  /** When it is fetched next. */
  readonly nextAt: number
  /** How often in a row it could not be had; unset: the last time it could. */
  readonly failures?: number
  /** Why it could not, the last time. */
  readonly because?: string
}

export type HolidayFeeds = Readonly<Record<string, HolidayFeed>>

export interface FeedEvents {
  'client.feed_followed': { feedId: string; source: string; nextAt: number }
  'client.feed_left': { feedId: string }
  /** These are to be fetched now, as dates of the zone; where no answer comes of it, again then. */
  'client.feeds_due': { feedIds: readonly string[]; zone: string; nextAt: number }
  /** A reason where it has failed for so long that somebody should look at it, which is a planning warning. */
  'client.feed_failed': {
    feedId: string
    failures: number
    nextAt: number
    because: string
    reasons?: readonly Reason[]
    /** Where its host is down, what everything else of that host is told with. */
    root?: Root
  }
  /** It can be had again. */
  'client.feed_recovered': { feedId: string }
}

/** The fold of the feeds; undefined where the event is about something else. */
export function evolveFeeds(feeds: HolidayFeeds, type: string, body: object): HolidayFeeds | undefined {
  switch (type) {
    case 'client.feed_followed': {
      const { feedId, ...feed } = body as FeedEvents[typeof type]
      return { ...feeds, [feedId]: feed }
    }
    case 'client.feed_left': {
      const { feedId } = body as FeedEvents[typeof type]
      return Object.fromEntries(Object.entries(feeds).filter(([id]) => id !== feedId))
    }
    case 'client.feeds_due': {
      const { feedIds, nextAt } = body as FeedEvents[typeof type]
      return changed(feeds, feedIds, (feed) => ({ ...feed, nextAt }))
    }
    case 'client.feed_failed': {
      const { feedId, failures, nextAt, because } = body as FeedEvents[typeof type]
      return changed(feeds, [feedId], (feed) => ({ ...feed, failures, nextAt, because }))
    }
    case 'client.feed_recovered': {
      const { feedId } = body as FeedEvents[typeof type]
      return changed(feeds, [feedId], ({ source, nextAt }) => ({ source, nextAt }))
    }
    default:
      return undefined
  }
}

function changed(feeds: HolidayFeeds, ids: readonly string[], change: (feed: HolidayFeed) => HolidayFeed) {
  return Object.fromEntries(Object.entries(feeds).map(([id, feed]) => [id, ids.includes(id) ? change(feed) : feed]))
}
