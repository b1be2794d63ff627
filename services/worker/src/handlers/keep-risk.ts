import type { SortedLesson } from '@understudy/domain/sla/risk-lessons'
import type { Span } from '@understudy/domain/sla/risk-span'
import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'

/** What an event taught, and its place among what it taught. */
export interface Told {
  readonly event: LaneEvent
  readonly lesson: SortedLesson
  readonly ordinal: number
}

/** Work that is done by then is never looked at. */
const firstLookMs = 5 * 60_000
/** Clocks of an item that stood still run from here on, or run to another deadline. */
const running = new Set(
  ['made', 'resumed', 'priority_changed', 'clocks_recomputed', 'sent_back', 'turnaround_restarted'].map(
    (what) => `work_item.${what}`,
  ),
)
const over = new Set(
  ['delivered', 'verdict_turned', 'rejected', 'cancelled', 'merged'].map((what) => `work_item.${what}`),
)

/**
 * Puts lessons down to wait, and when the risk of the items of a batch is to be looked at, in one statement. Answers what
 * waited of each agency before.
 */
export async function keepRisk(
  client: pg.ClientBase,
  told: readonly Told[],
  events: readonly LaneEvent[],
): Promise<Map<string, Span>> {
  const last = new Map(
    events.filter(({ type }) => running.has(type) || over.has(type)).map((event) => [event.streamId, event]),
  )
  const looks = [...last.values()].filter(({ type }) => running.has(type))
  const ended = [...last.values()].filter(({ type }) => over.has(type))
  if (told.length + last.size === 0) return new Map()
  const { rows } = await client.query({
    name: 'keep_risk',
    text: 'select * from keep_risk($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
    values: [
      ...[told.map(({ event }) => event.agencyId), told.map(({ event }) => event.position)],
      ...[told.map(({ ordinal }) => ordinal), told.map(({ event }) => event.streamId)],
      ...[
        told.map(({ lesson }) => iso(lesson.at)),
        told.map(({ event: { streamId }, lesson }) => JSON.stringify({ ...lesson, streamId })),
      ],
      ...[looks.map(({ agencyId }) => agencyId), looks.map(({ streamId }) => streamId)],
      looks.map(({ at }) => iso(at + firstLookMs)),
      ...[ended.map(({ agencyId }) => agencyId), ended.map(({ streamId }) => streamId)],
    ],
  })
  return new Map(rows.map(({ agency_id, waiting, since }) => [agency_id, { count: waiting, since: since?.getTime() }]))
}

const iso = (at: number) => new Date(at).toISOString()
