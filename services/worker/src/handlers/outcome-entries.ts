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
  if (entries.length > 0) await client.query({ ...insertEntries, values: columnsOf(entries) })
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

const insertEntries = {
  name: 'enter_outcomes',
  text: 'select enter_outcomes($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)',
}
