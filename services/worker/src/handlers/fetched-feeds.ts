import { TextUnavailable } from '@understudy/channels/get-text'
import type { FeedEvents } from '@understudy/domain/client/holiday-feeds'
import { rootOfHost } from '@understudy/domain/escalation/root-of-host'
import type { Root } from '@understudy/domain/escalation/subject'
import type { Holiday } from '@understudy/domain/sla/calendar-definition'
import { holidaysInFeed } from '@understudy/engine/client/feed-holidays'
import type { HandlerContext } from '../lane/handler.ts'
import { inAgencies } from '../lane/in-agencies.ts'
import type { LaneEvent } from '../lane/lane-events.ts'

/** What came of fetching a feed. */
export type FetchedFeed = { readonly event: LaneEvent; readonly feedId: string } & (
  | { readonly holidays: readonly Omit<Holiday, 'source'>[] }
  | { readonly because: string; readonly root?: Root }
)

interface Asked {
  readonly event: LaneEvent
  readonly feedId: string
  readonly zone: string
}

/** At once, so that one that does not answer holds nobody up for longer than its own time-out. */
const mostAtOnce = 20

/** Every feed of these events that is due, fetched anew; each answers in a time that is bounded. */
export async function fetchedFeeds(context: HandlerContext, events: readonly LaneEvent[]): Promise<FetchedFeed[]> {
  const { fetchText } = context
  const asked = events.flatMap((event) => (event.type === 'client.feeds_due' ? askedOf(event) : []))
  if (fetchText === undefined || asked.length === 0) return []
  const addresses = await readAddresses(context, asked)
  const fetched: FetchedFeed[] = []
  for (let start = 0; start < asked.length; start += mostAtOnce)
    fetched.push(
      ...(await Promise.all(
        asked.slice(start, start + mostAtOnce).map((one) => fetchOne(fetchText, addresses.get(one.feedId), one)),
      )),
    )
  return fetched
}

function askedOf(event: LaneEvent): Asked[] {
  const { feedIds, zone } = event.body as unknown as FeedEvents['client.feeds_due']
  return feedIds.map((feedId) => ({ event, feedId, zone }))
}

/** Why it could not be had says nothing of its address, which may be a secret. */
async function fetchOne(
  fetchText: (address: string) => Promise<string>,
  address: string | undefined,
  { event, feedId, zone }: Asked,
): Promise<FetchedFeed> {
  if (address === undefined) return { event, feedId, because: 'Its address was not kept; leave it and follow it anew' }
  try {
    return { event, feedId, holidays: await holidaysInFeed(await fetchText(address), zone, event.at) }
  } catch (error) {
    const isOfHost = error instanceof TextUnavailable && error.isOfHost
    const because = (error as Error).message.slice(0, 200)
    return { event, feedId, because, ...(isOfHost && { root: rootOfHost(event.agencyId, address) }) }
  }
}

/** The newest address of each, in one statement for all. */
async function readAddresses({ engine, pool }: HandlerContext, asked: readonly Asked[]): Promise<Map<string, string>> {
  const agencyIds = asked.map(({ event }) => event.agencyId)
  const { rows } = await inAgencies(pool, agencyIds, (client) =>
    client.query<{ owner_id: string; wrapped: Buffer }>(statement, [agencyIds, asked.map(({ feedId }) => feedId)]),
  )
  return new Map(rows.map(({ owner_id, wrapped }) => [owner_id, engine.keys.unwrap(wrapped).toString('utf8')]))
}

const statement = `
  select distinct on (s.owner_id) s.owner_id, s.wrapped
  from unnest($1::uuid[], $2::uuid[]) as asked (agency_id, owner_id)
  join channel_secret s on s.agency_id = asked.agency_id and s.owner_id = asked.owner_id
  where s.retires_at is null or s.retires_at > now()
  order by s.owner_id, s.made_at desc, s.id`
