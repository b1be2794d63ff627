import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'

const sentBack = ['review.fixed_and_accepted', 'review.rework', 'review.critical', 'review.rejected']
const passed = 'review.passed'

/** A verdict that sent work back: what it said, and where it stands in the ledger. */
interface Given {
  readonly agencyId: string
  readonly reviewId: string
  readonly position: number
  readonly at: number
  readonly themes: readonly string[]
  readonly cause: string
}

interface Counted extends Omit<Given, 'themes'> {
  readonly theme: string
  readonly sign: 1 | -1
}

/**
 * Counts themes of rework by task, cause and day of the client, in the words of the verdicts. A verdict that was turned
 * takes its counts back from the day that it was given on; amended, they count there under their new cause and themes,
 * those of a pass too. A second, blind look at the same work is none of them: it measures the reviewers.
 */
export async function themeDays(client: pg.ClientBase, events: readonly LaneEvent[]): Promise<void> {
  const given = events.filter(({ type }) => sentBack.includes(type)).map(givenOf)
  const turns = events.filter(({ type }) => type === 'review.amended' || type === 'review.overturned')
  const before = await givenBefore(client, turns)
  const rows = [...given.flatMap((one) => countedOf(one, 1)), ...turns.flatMap((turn) => turnedOf(turn, before))]
  if (rows.length > 0) await client.query(insertCounts, columnsOf(rows))
}

function givenOf({ agencyId, streamId: reviewId, position, at, body }: LaneEvent): Given {
  const cause = String(body['cause'] ?? 'assistant')
  return { agencyId, reviewId, position, at, themes: body['themes'] as string[], cause }
}

function countedOf({ themes, ...given }: Given, sign: 1 | -1): Counted[] {
  return themes.map((theme) => ({ ...given, theme, sign }))
}

function turnedOf({ type, streamId, body }: LaneEvent, before: ReadonlyMap<string, Given>): Counted[] {
  const given = before.get(`${streamId} ${body['round']}`)
  if (given === undefined) return []
  if (type !== 'review.amended') return countedOf(given, -1)
  const themes = (body['themes'] as string[] | undefined) ?? given.themes
  const now = { ...given, themes, cause: String(body['cause'] ?? 'assistant') }
  return [...countedOf(given, -1), ...countedOf(now, 1)]
}

/** What was said in the rounds that these turn, by review and round; what passed was counted under no theme. */
async function givenBefore(client: pg.ClientBase, turns: readonly LaneEvent[]): Promise<Map<string, Given>> {
  if (turns.length === 0) return new Map()
  const { rows } = await client.query(
    `select l.agency_id, l.stream_id, l.position, l.type, l.occurred_at, l.body
     from unnest($1::uuid[], $2::uuid[]) as t (agency_id, id)
     join ledger l on l.agency_id = t.agency_id and l.stream_id = t.id
     where l.type = any ($3::text[])`,
    [turns.map(({ agencyId }) => agencyId), turns.map(({ streamId }) => streamId), [...sentBack, passed]],
  )
  return new Map(
    rows.map(({ agency_id: agencyId, stream_id: reviewId, position, type, occurred_at, body }) => [
      `${reviewId} ${body.round}`,
      {
        ...{ agencyId, reviewId, position: Number(position), at: occurred_at.getTime() },
        ...{ themes: type === passed ? [] : body.themes, cause: body.cause ?? 'assistant' },
      },
    ]),
  )
}

function columnsOf(rows: readonly Counted[]): unknown[] {
  return [
    rows.map(({ agencyId }) => agencyId),
    rows.map(({ reviewId }) => reviewId),
    rows.map(({ position }) => position),
    rows.map(({ at }) => new Date(at).toISOString()),
    rows.map(({ theme }) => theme),
    rows.map(({ cause }) => cause),
    rows.map(({ sign }) => sign),
  ]
}

/** The task of a review never changes; the client's zone stands in the last calendar before the verdict. */
const insertCounts = `
  insert into rework_theme_day as day (agency_id, task_id, theme, cause, day, count)
  select c.agency_id, r.task_id, c.theme, c.cause, (c.at at time zone home.zone)::date, sum(c.sign)
  from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::timestamptz[], $5::text[], $6::text[], $7::integer[])
    as c (agency_id, review_id, position, at, theme, cause, sign)
  join review r on r.agency_id = c.agency_id and r.id = c.review_id and r.context ->> 'drawKind' <> 'double'
  join lateral (
    select coalesce(l.body -> 'calendar' ->> 'zone', l.body ->> 'timeZone') as zone from ledger l
    where l.agency_id = c.agency_id and l.stream_id = r.client_id and l.position < c.position
      and l.type in ('client.registered', 'client.calendar_published')
    order by l.version desc limit 1
  ) home on true
  group by 1, 2, 3, 4, 5
  on conflict (agency_id, task_id, theme, cause, day) do update set count = day.count + excluded.count`
