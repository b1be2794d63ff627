import type { Calibrations } from '@understudy/domain/sla/risk'
import type { Calibration } from '@understudy/domain/sla/risk-calibration'
import type { Durations } from '@understudy/domain/sla/risk-curve'
import type pg from 'pg'

export interface CurveKey {
  readonly agencyId: string
  readonly sort: string
  readonly level: 'agency' | 'task_type' | 'task'
  readonly subject: string
  /** All of the above in one. */
  readonly name: string
}

/** The curves that are kept by these names. */
export async function readCurves(client: pg.ClientBase, keys: readonly CurveKey[]): Promise<Map<string, Durations>> {
  const { rows } = await client.query(
    `select distinct k.name, c.version, c.as_of, c.ended, c.cut
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[]) as k (agency_id, sort, level, subject, name)
     join risk_curve c using (agency_id, sort, level, subject)`,
    [...columnsOf(keys), keys.map(({ name }) => name)],
  )
  return new Map(
    rows.map(({ name, version, as_of, ended, cut }) => [name, { version, asOf: as_of.getTime(), ended, cut }]),
  )
}

const columnsOf = (keys: readonly CurveKey[]) => [
  keys.map(({ agencyId }) => agencyId),
  keys.map(({ sort }) => sort),
  keys.map(({ level }) => level),
  keys.map(({ subject }) => subject),
]

/** Arrays of one length each do not nest in one parameter, so they go as JSON. */
export async function keepCurves(
  client: pg.ClientBase,
  keys: readonly CurveKey[],
  curves: ReadonlyMap<string, Durations>,
): Promise<void> {
  const kept = keys.map(({ name }) => curves.get(name) as Durations)
  await client.query(
    `insert into risk_curve as curve (agency_id, sort, level, subject, version, as_of, ended, cut)
     select k.agency_id, k.sort, k.level, k.subject, k.version, k.as_of,
       array(select x::float8 from json_array_elements_text(k.ended) x), array(select x::float8 from json_array_elements_text(k.cut) x)
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int[], $6::timestamptz[], $7::json[], $8::json[])
       as k (agency_id, sort, level, subject, version, as_of, ended, cut)
     on conflict (agency_id, sort, level, subject) do update
     set version = excluded.version, as_of = excluded.as_of, ended = excluded.ended, cut = excluded.cut`,
    [
      ...columnsOf(keys),
      kept.map(({ version }) => version),
      kept.map(({ asOf }) => new Date(asOf).toISOString()),
      kept.map(({ ended }) => JSON.stringify(ended)),
      kept.map(({ cut }) => JSON.stringify(cut)),
    ],
  )
}

/** What came of the risks that were told, by agency. */
export async function readKept(
  client: pg.ClientBase,
  agencyIds: readonly string[],
): Promise<Map<string, Calibrations>> {
  const { rows } = await client.query(
    'select agency_id, quarter, version, as_of, told, said, missed from risk_calibration where agency_id = any ($1::uuid[])',
    [agencyIds],
  )
  const kept = new Map<string, (Calibration | undefined)[]>()
  for (const { agency_id, quarter, version, as_of, told, said, missed } of rows) {
    const quarters = kept.get(agency_id) ?? []
    quarters[quarter] = { version, asOf: as_of.getTime(), told, said, missed }
    kept.set(agency_id, quarters)
  }
  return kept
}

interface Kept {
  readonly agencyId: string
  readonly quarter: number
  readonly calibration: Calibration
}

export async function writeCalibrations(client: pg.ClientBase, kept: readonly Kept[]): Promise<void> {
  if (kept.length === 0) return
  const all = kept.map(({ calibration }) => calibration)
  await client.query(
    `insert into risk_calibration as known (agency_id, quarter, version, as_of, told, said, missed)
     select k.agency_id, k.quarter, k.version, k.as_of, array(select x::float8 from json_array_elements_text(k.told) x),
       array(select x::float8 from json_array_elements_text(k.said) x), array(select x::float8 from json_array_elements_text(k.missed) x)
     from unnest($1::uuid[], $2::smallint[], $3::int[], $4::timestamptz[], $5::json[], $6::json[], $7::json[])
       as k (agency_id, quarter, version, as_of, told, said, missed)
     on conflict (agency_id, quarter) do update
     set version = excluded.version, as_of = excluded.as_of, told = excluded.told, said = excluded.said, missed = excluded.missed`,
    [
      kept.map(({ agencyId }) => agencyId),
      kept.map(({ quarter }) => quarter),
      all.map(({ version }) => version),
      all.map(({ asOf }) => new Date(asOf).toISOString()),
      all.map(({ told }) => JSON.stringify(told)),
      all.map(({ said }) => JSON.stringify(said)),
      all.map(({ missed }) => JSON.stringify(missed)),
    ],
  )
}
