import type { HoursSavedQuery } from '@understudy/contract/http/saved-time'
import { inAgency } from '@understudy/db/key-ring'
import type { KeptBaseline } from '@understudy/domain/insight/record-baseline'
import type pg from 'pg'
import type { Narrowed } from './narrowed.ts'

/** What was done of one task in one span, for whoever is asked about. */
export interface SavedRow {
  readonly key: string
  readonly name: string | null
  /** The first day of the span, YYYY-MM-DD. */
  readonly start: string
  readonly task_id: string
  readonly task_name: string
  readonly clinical: boolean
  readonly usual_minutes: number | null
  readonly items: number
  readonly looks: number
  readonly look_seconds: number
  readonly baseline: KeptBaseline | null
}

/** The roll-up of a span, its days included, by task; items count where an assistant did them. One query. */
export async function readSavedRows(
  pool: pg.Pool,
  agencyId: string,
  cut: Narrowed,
  { by, per, from, to }: Pick<HoursSavedQuery, 'by' | 'per'> & { readonly from: string; readonly to: string },
): Promise<SavedRow[]> {
  const text = statement(keys[by], spans[per])
  return (await inAgency(pool, agencyId, text, [agencyId, ...cut, from, to])) as unknown as SavedRow[]
}

/** Who it is, and what they are called. */
const keys = {
  all: ["'all'", "'all'", ''],
  client: ['s.client_id::text', 'n.name', 'left join client n on n.agency_id = $1 and n.id::text = k.key'],
  task: ['s.task_id::text', 't.name', ''],
  assistant: ['s.assistant_id::text', 'n.name', 'left join member n on n.agency_id = $1 and n.id::text = k.key'],
} as const

const spans = { day: 's.day', week: "date_trunc('week', s.day)::date", total: '$5::date' } as const

/** $1 agency  $2 client  $3 task  $4 assistant  $5 $6 first and last day */
const statement = ([key, name, join]: readonly [string, string, string], span: string) => `
  with kept as (
    select ${key} as key, ${span} as start, s.task_id,
      coalesce(sum(s.items) filter (where (m.context -> 'roles')::jsonb ? 'assistant'), 0)::integer as items,
      sum(s.looks)::integer as looks, sum(s.look_seconds)::integer as look_seconds
    from saved_day s left join member m on m.agency_id = $1 and m.id = s.assistant_id
    where s.agency_id = $1 and ($2::uuid is null or s.client_id = $2) and ($3::uuid is null or s.task_id = $3)
      and ($4::uuid is null or s.assistant_id = $4) and s.day >= $5::date and s.day <= $6::date
    group by 1, 2, 3
  )
  select k.key, ${name} as name, to_char(k.start, 'YYYY-MM-DD') as start, k.task_id, t.name as task_name,
    (t.context ->> 'clinical')::boolean as clinical, (t.context ->> 'usualMinutes')::float8 as usual_minutes,
    k.items, k.looks, k.look_seconds, c.context -> 'baseline' as baseline
  from kept k join task t on t.agency_id = $1 and t.id = k.task_id
  join client c on c.agency_id = $1 and c.id = t.client_id ${join}
  order by k.key, k.start, k.task_id`
