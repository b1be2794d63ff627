import type { Verdict } from '@understudy/domain/review/machine'
import { outcomeOfVerdict } from '@understudy/domain/review/outcome-of-verdict'
import type { Cause } from '@understudy/domain/review/review'
import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'

/** A verdict on a first submission, as its event in the ledger says it. */
type Given = Pick<LaneEvent, 'agencyId' | 'streamId' | 'position' | 'type' | 'at' | 'actor' | 'body'>

interface Entry {
  readonly position: number
  readonly sign: 1 | -1
  /** The verdict that it enters or takes back: its day and its reviewer hold for both. */
  readonly given: Given
  readonly turned: boolean
  readonly result: string
  readonly isProcess: boolean
  /** Whose work it was after all, where a dispute has found that out. */
  readonly rightful?: { readonly delegationId: unknown; readonly assistantId: unknown }
}

/** Everything that an entry says follows from its own event and earlier ones, so that feeding it again says the same. */
export async function outcomeEntries(client: pg.ClientBase, events: readonly LaneEvent[]): Promise<void> {
  const first = events.filter(({ body }) => body['round'] === 1)
  const turns = first.filter(({ type }) => turnTypes.includes(type))
  const given = first.filter((event) => !turns.includes(event))
  const before = await givenBefore(client, turns)
  const entries = [
    ...given.map((event) => entryOf(event, event.position, 1)),
    ...turns.flatMap((turn) => turnedEntries(turn, before.get(turn.streamId))),
  ]
  if (entries.length > 0) await client.query(insertEntries, columnsOf(entries))
}

function entryOf(given: Given, position: number, sign: 1 | -1): Entry {
  const verdict = given.type.slice('review.'.length) as Verdict
  const cause = (given.body['cause'] ?? null) as Cause | null
  return { position, sign, given, turned: false, ...outcomeOfVerdict(verdict, cause) }
}

/** The old verdict is taken back and the new one entered, or the same one for somebody else. */
function turnedEntries({ type, position, body }: LaneEvent, given: Given | undefined): Entry[] {
  if (given === undefined) throw new Error(`Nothing was turned at ${position}: the review has no first verdict`)
  const old = { ...entryOf(given, position, -1), turned: true }
  const entered = { ...old, sign: 1 } as const
  if (type === 'review.attributed') {
    const { delegationId, assistantId } = body
    return [old, { ...entered, rightful: { delegationId, assistantId } }]
  }
  if (type === 'review.overturned') return [old, { ...entered, ...outcomeOfVerdict('passed', null) }]
  const now = outcomeOfVerdict(body['verdict'] as Verdict, (body['cause'] ?? null) as Cause | null)
  return [old, { ...entered, ...now }]
}

const turnTypes = ['review.amended', 'review.overturned', 'review.attributed']
const verdictTypes = ['passed', 'fixed_and_accepted', 'rework', 'critical', 'rejected'].map((type) => `review.${type}`)

/** The first verdict of each of these reviews, by review. */
async function givenBefore(client: pg.ClientBase, turns: readonly LaneEvent[]): Promise<Map<string, Given>> {
  if (turns.length === 0) return new Map()
  const { rows } = await client.query(
    `select l.agency_id, l.stream_id, l.position, l.type, l.occurred_at, l.actor, l.body
     from unnest($1::uuid[], $2::uuid[]) as t (agency_id, id)
     join ledger l on l.agency_id = t.agency_id and l.stream_id = t.id
     where l.type = any ($3::text[]) and (l.body ->> 'round')::int = 1`,
    [turns.map(({ agencyId }) => agencyId), turns.map(({ streamId }) => streamId), verdictTypes],
  )
  return new Map(
    rows.map((row) => [
      row.stream_id,
      {
        agencyId: row.agency_id,
        streamId: row.stream_id,
        position: Number(row.position),
        type: row.type,
        at: row.occurred_at.getTime(),
        actor: row.actor,
        body: row.body,
      },
    ]),
  )
}

const member = 'member:'

function columnsOf(entries: readonly Entry[]): unknown[] {
  return [
    entries.map(({ given }) => given.agencyId),
    entries.map(({ position }) => position),
    entries.map(({ sign }) => sign),
    entries.map(({ given }) => given.streamId),
    entries.map(({ given: { actor } }) => (actor.startsWith(member) ? actor.slice(member.length) : null)),
    entries.map(({ turned }) => turned),
    entries.map(({ result }) => result),
    entries.map(({ isProcess }) => isProcess),
    entries.map(({ given }) => scoreOf(given.body)),
    entries.map(({ given }) => given.position),
    entries.map(({ given }) => new Date(given.at).toISOString()),
    entries.map(({ rightful }) => rightful?.delegationId ?? null),
    entries.map(({ rightful }) => rightful?.assistantId ?? null),
  ]
}

/** The marks' sum where there was a rubric, else what the reviewer said. */
function scoreOf({ marked, score }: Given['body']): number | null {
  return (marked as { score: number | null } | undefined)?.score ?? (score as number | undefined) ?? null
}

/**
 * What a review is about, and how its submission was drawn, stand in the events that asked for it; the client's zone in
 * the last calendar before the verdict. The agency's zone never changes.
 */
const insertEntries = `
  insert into outcome_entry (agency_id, position, sign, review_id, work_item_id, client_id, task_id, delegation_id,
    assistant_id, reviewer_id, draw_kind, inclusion, turned, result, process, score, day, drawn_on)
  select e.agency_id, e.position, e.sign, e.review_id, r.work_item_id, r.client_id, r.task_id,
    coalesce(e.delegation_id, r.delegation_id), coalesce(e.assistant_id, r.assistant_id), e.reviewer_id, r.draw_kind,
    drawn.probability, e.turned, e.result, e.process, e.score, (e.given_at at time zone home.zone)::date,
    (drawn.at at time zone (a.context ->> 'timeZone'))::date
  from unnest($1::uuid[], $2::bigint[], $3::smallint[], $4::uuid[], $5::uuid[], $6::boolean[], $7::text[],
    $8::boolean[], $9::float8[], $10::bigint[], $11::timestamptz[], $12::uuid[], $13::uuid[])
    as e (agency_id, position, sign, review_id, reviewer_id, turned, result, process, score, given, given_at,
      delegation_id, assistant_id)
  join lateral (
    select (l.body ->> 'workItemId')::uuid as work_item_id, (l.body ->> 'clientId')::uuid as client_id,
      (l.body ->> 'taskId')::uuid as task_id, (l.body ->> 'delegationId')::uuid as delegation_id,
      (l.body ->> 'assistantId')::uuid as assistant_id, l.body ->> 'drawKind' as draw_kind
    from ledger l
    where l.agency_id = e.agency_id and l.stream_id = e.review_id and l.version = 1 and l.type = 'review.requested'
  ) r on true
  left join lateral (
    select coalesce(l.body -> 'draw' ->> 'probability', l.body -> 'floor' ->> 'probability')::float8 as probability,
      l.occurred_at as at
    from ledger l
    where l.agency_id = e.agency_id and l.stream_id = r.work_item_id and l.body ->> 'reviewId' = e.review_id::text
      and l.type in ('work_item.held_for_review', 'work_item.late_review_requested')
    order by l.version limit 1
  ) drawn on true
  join lateral (
    select coalesce(l.body -> 'calendar' ->> 'zone', l.body ->> 'timeZone') as zone from ledger l
    where l.agency_id = e.agency_id and l.stream_id = r.client_id and l.position < e.given
      and l.type in ('client.registered', 'client.calendar_published')
    order by l.version desc limit 1
  ) home on true
  join agency a on a.agency_id = e.agency_id and a.id = e.agency_id
  on conflict do nothing`
