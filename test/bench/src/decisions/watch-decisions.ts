import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** Every verdict's place in the evidence; a change of level; a promotion; a process fix. */
export const decisionKinds = ['outcome', 'level', 'promotion', 'fix'] as const
export type DecisionKind = (typeof decisionKinds)[number]

export interface DecisionWatch {
  /** The verdict of this review is sent now. */
  sent(reviewId: string): void
  /** What was seen until everything was. */
  end(): Promise<Record<DecisionKind, number[]>>
  close(): Promise<void>
}

const pollMs = 4
/** A later position can be seen before an earlier one, while the earlier one's transaction still commits. */
const lookBack = 300

/** Reads new decisions from the ledger as soon as anybody can see them. */
export async function watchDecisions(url: string): Promise<DecisionWatch> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const sentAt = new Map<string, number>()
  const times: Record<DecisionKind, number[]> = { outcome: [], level: [], promotion: [], fix: [] }
  const seen = new Set<number>()
  /** Of each delegation; everybody begins with everything reviewed. */
  const levels = new Map<string, number>()
  const { rows } = await client.query('select coalesce(max(position), 0)::float8 as position from ledger')
  const from = Number(rows[0]?.position)
  let highest = from
  let isEnding = false
  const look = async () => {
    const found = await client.query({ ...statement, values: [Math.max(from, highest - lookBack)] })
    const now = performance.now()
    for (const { position, kind, review_id, stream_id, level } of found.rows as Row[]) {
      if (seen.has(position)) continue
      seen.add(position)
      highest = Math.max(highest, position)
      const given = sentAt.get(review_id)
      if (given === undefined) continue
      times[kind].push(now - given)
      if (kind !== 'outcome') continue
      if (level !== (levels.get(stream_id) ?? 0)) times.level.push(now - given)
      levels.set(stream_id, level)
    }
  }
  const watching = (async () => {
    while (!isEnding) {
      await look()
      await sleep(pollMs)
    }
    await look()
  })()
  return {
    sent: (reviewId) => void sentAt.set(reviewId, performance.now()),
    end: async () => {
      isEnding = true
      await watching
      return times
    },
    close: async () => {
      isEnding = true
      await watching.finally(() => client.end())
    },
  }
}

interface Row {
  readonly position: number
  readonly kind: Exclude<DecisionKind, 'level'>
  readonly review_id: string
  readonly stream_id: string
  readonly level: number
}

/** Both answer a verdict; the outcome itself names its review. */
const statement = {
  name: 'decisions',
  text: `
    select l.position::float8 as position,
      case l.type
        when 'delegation.promoted' then 'promotion'
        when 'task.process_fix_opened' then 'fix'
        else 'outcome'
      end as kind,
      l.stream_id, (l.body -> 'quality' ->> 'level')::int as level,
      case l.type
        when 'delegation.outcome_recorded' then l.body ->> 'reviewId'
        else c.stream_id::text
      end as review_id
    from ledger l left join ledger c on c.position = l.cause
    where l.position > $1
      and l.type in ('delegation.outcome_recorded', 'delegation.promoted', 'task.process_fix_opened')
    order by l.position`,
}
