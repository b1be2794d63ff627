import type { MeasureRowsQuery } from '@understudy/contract/http/measure-rows'
import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'
import type { Viewer } from '../reading/viewer.ts'
import { narrowed } from './narrowed.ts'
import type { Figure } from './standing-figures.ts'

type Asked = MeasureRowsQuery & { readonly from: string; readonly to: string }

interface Row {
  readonly key: string
  readonly name: string
  readonly monday: string
  readonly sunday: string
  readonly n: number
  readonly patients: number | null
  readonly rvu: number | null
}

/** What clients entered of the weeks that lie in the span, by task; of a client the mean of its tasks. */
export async function scribeFigures(pool: pg.Pool, viewer: Viewer, asked: Asked): Promise<Figure[]> {
  const cut = narrowed(viewer, asked)
  // Of one person nothing is entered: a task may have several.
  if (cut === undefined || cut[2] !== null || asked.by === 'assistant') return []
  const values = [viewer.agencyId, cut[0], cut[1], asked.from, asked.to]
  const rows = (await inAgency(pool, viewer.agencyId, statements[asked.by], values)) as unknown as Row[]
  return rows.flatMap(({ key, name, monday: from, sunday: to, n, patients, rvu }): Figure[] => [
    ...(patients === null
      ? []
      : [{ measure: 'patients_per_hour', ...{ unit: 'ratio' as const, key, name, from, to, value: patients, n } }]),
    ...(rvu === null
      ? []
      : [{ measure: 'rvu_per_encounter', ...{ unit: 'ratio' as const, key, name, from, to, value: rvu, n } }]),
  ])
}

/** $1 agency  $2 client  $3 task  $4 $5 first and last day */
const statement = (key: string, name: string) => `
  with entered as (
    select t.id, t.name, t.client_id, to_date(w.key, 'IYYY"-W"IW') as monday,
      (w.value ->> 'patientsPerHour')::float8 as patients, (w.value ->> 'rvuPerEncounter')::float8 as rvu
    from task t cross join json_each(t.context -> 'scribeOutcomes') w
    where t.agency_id = $1 and ($2::uuid is null or t.client_id = $2) and ($3::uuid is null or t.id = $3)
  )
  select ${key}::text as key, ${name} as name, to_char(e.monday, 'YYYY-MM-DD') as monday,
    to_char(e.monday + 6, 'YYYY-MM-DD') as sunday, count(*)::integer as n, avg(e.patients) as patients, avg(e.rvu) as rvu
  from entered e join client c on c.agency_id = $1 and c.id = e.client_id
  where e.monday + 6 >= $4::date and e.monday <= $5::date
  group by 1, 2, e.monday order by e.monday, 1`

const statements = { task: statement('e.id', 'e.name'), client: statement('c.id', 'c.name') }
