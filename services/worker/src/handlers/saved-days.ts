import { lookCap } from '@understudy/domain/insight/hours-saved'
import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'

/** An item's first delivery, whose doer the batch may name, or a look of the leader. */
export interface Saving {
  readonly kind: 'delivered' | 'verdict' | 'answer'
  readonly event: LaneEvent
  readonly assistantId?: string
}

/** Counts items delivered for the first time and looks, by day of the client; all in one statement. */
export async function savedDays(client: pg.ClientBase, savings: readonly Saving[]): Promise<void> {
  if (savings.length === 0) return
  const values = [
    savings.map(({ event }) => event.agencyId),
    savings.map(({ event }) => event.position),
    savings.map(({ kind }) => kind),
    savings.map(({ event }) => event.streamId),
    savings.map(({ event }) => new Date(event.at).toISOString()),
    savings.map(({ assistantId }) => assistantId ?? null),
    lookCap * 60,
  ]
  await client.query({ ...keep, values })
}

const keep = { name: 'keep_saved_days', text: 'select keep_saved_days($1, $2, $3, $4, $5, $6, $7)' }

const given = ['passed', 'fixed_and_accepted', 'rework', 'critical', 'rejected'].map((what) => `review.${what}`)

/** Verdicts, each of every round and of a blind second look too, and answers to questions. */
export function looksOf(events: readonly LaneEvent[]): Saving[] {
  return events.flatMap((event): Saving[] => {
    if (given.includes(event.type)) return [{ kind: 'verdict', event }]
    return event.type === 'question.answered' ? [{ kind: 'answer', event }] : []
  })
}
