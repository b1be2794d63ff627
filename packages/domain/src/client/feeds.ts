import { accepted, type Decision, type Proposed, reason, refusedBecause } from '../decision.ts'
import type { Root } from '../escalation/subject.ts'
import type { Holiday } from '../sla/calendar-definition.ts'
import type { Client } from './client.ts'
import type { FeedEvents } from './holiday-feeds.ts'
import { takeHolidays } from './holidays.ts'

const mostFeeds = 10
const feedEveryMs = 86_400_000
/** Long enough for its address to be kept after the command was accepted. */
const firstAfterMs = 2_000
const firstRetryMs = 900_000
/** Then the lead is told: about four hours after the first failure. */
const failuresUntilWarning = 5

type WithFeeds = Pick<Client, 'feeds' | 'calendars'>

/** From now on the feed is fetched once a day, and what it says is taken like any other list of holidays. */
export function followFeed({ feeds = {}, calendars }: WithFeeds, id: string, feedId: string, name: string, at: number) {
  if (calendars.length === 0)
    return refusedBecause('calendar_missing', 'The client has no calendar yet', 'Save one first')
  const source = `feed:${name.trim()}`
  if (Object.values(feeds).some((feed) => feed.source === source))
    return refusedBecause(
      'already_followed',
      `A feed ${name.trim()} is followed already`,
      'Leave it first, or name this one otherwise',
    )
  if (Object.keys(feeds).length >= mostFeeds)
    return refusedBecause('too_many_feeds', `A calendar follows ${mostFeeds} feeds at most`, 'Leave one first')
  const body = { feedId, source, nextAt: at + firstAfterMs }
  return accepted([event(id, 'client.feed_followed', body)], { feedId, source })
}

/** It is fetched no more; the holidays that came of it stay until somebody takes them out. */
export function leaveFeed({ feeds = {} }: WithFeeds, id: string, feedId: string): Decision {
  if (feeds[feedId] === undefined) return refusedBecause('not_found', 'No such feed is followed')
  return accepted([event(id, 'client.feed_left', { feedId })])
}

/** Those whose time has come are to be fetched. */
export function feedsDue({ feeds = {}, calendars }: WithFeeds, id: string, at: number): Proposed[] {
  const feedIds = Object.entries(feeds).flatMap(([feedId, { nextAt }]) => (nextAt <= at ? [feedId] : []))
  const zone = calendars.at(-1)?.zone
  if (feedIds.length === 0 || zone === undefined) return []
  return [event(id, 'client.feeds_due', { feedIds, zone, nextAt: at + feedEveryMs })]
}

/** What a feed said. The same as before is no event; anything else is a new version of the calendar. */
export function noteFeed(
  client: WithFeeds,
  id: string,
  { feedId, holidays }: { readonly feedId: string; readonly holidays: readonly Omit<Holiday, 'source'>[] },
  at: number,
): Decision {
  const feed = client.feeds?.[feedId]
  if (feed === undefined) return accepted([])
  const taken = takeHolidays(client, id, feed.source, holidays, at)
  if (taken.kind === 'refused')
    return noteFeedFailure(client, id, { feedId, because: taken.reasons.map(({ message }) => message).join('. ') }, at)
  const recovered = feed.failures === undefined ? [] : [event(id, 'client.feed_recovered', { feedId })]
  return accepted([...recovered, ...taken.events])
}

/** It could not be had, or made no sense: its holidays stay as they were, and it is tried again later and later. */
export function noteFeedFailure(
  { feeds = {} }: Pick<Client, 'feeds'>,
  id: string,
  { feedId, because, root }: { readonly feedId: string; readonly because: string; readonly root?: Root | undefined },
  at: number,
): Decision {
  const feed = feeds[feedId]
  if (feed === undefined) return accepted([])
  const failures = (feed.failures ?? 0) + 1
  const nextAt = at + Math.min(firstRetryMs * 2 ** (failures - 1), feedEveryMs)
  const message = `The holidays of ${feed.source} could not be fetched ${failures} times in a row. ${because}`
  const warning = failures === failuresUntilWarning && {
    reasons: [reason('feed_unavailable', message, 'Mend its address, or leave it')],
    ...(root !== undefined && { root }),
  }
  return accepted([event(id, 'client.feed_failed', { feedId, failures, nextAt, because, ...warning })])
}

function event<T extends keyof FeedEvents>(id: string, type: T, body: FeedEvents[T]): Proposed {
  return { stream: 'client', id, type, body }
}
