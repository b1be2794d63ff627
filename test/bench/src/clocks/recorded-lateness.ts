import type pg from 'pg'

/** From when on the ledger calls a breach late, in milliseconds (sla, rule 40). */
const lateFromMs = 60_000

/**
 * How late each breach after a position was by the ledger's own record, from its deadline to the instant at which it was
 * recorded, in ascending order. @throws Error where the ledger says something else of itself: late or not, and by how much
 */
export async function recordedLateness(admin: pg.Client, after: number): Promise<number[]> {
  const { rows } = await admin.query<{ ms: number; late: boolean; told: number | null }>(statement, [after])
  for (const { ms, late, told } of rows)
    if (late !== ms > lateFromMs || (late && told !== ms))
      throw new Error(`A breach recorded ${ms} ms after its deadline says late: ${late}, ${told} ms`)
  return rows.map(({ ms }) => ms)
}

const statement = `
  select round(extract(epoch from l.recorded_at) * 1000 - (h ->> 'at')::bigint)::float8 as ms,
         (h ->> 'late')::boolean as late, (h ->> 'lateMs')::float8 as told
  from ledger l cross join json_array_elements(l.body -> 'happened') h
  where l.position > $1 and l.type = 'work_item.clocks_settled' and h ->> 'kind' = 'breach'
  order by ms`
