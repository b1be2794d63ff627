import type { Calibrations } from '@understudy/domain/sla/risk'
import type { Durations } from '@understudy/domain/sla/risk-curve'
import type { CurveLevel } from '@understudy/domain/sla/risk-levels'
import { calibrationRows, calibrationsIn, type KeptCalibration } from '@understudy/engine/clock/calibrations-in'
import type pg from 'pg'

export interface CurveKey {
  readonly sort: string
  readonly level: CurveLevel
  readonly subject: string
  /** All of the above in one. */
  readonly name: string
}

const columnsOf = (keys: readonly CurveKey[]) => [
  keys.map(({ sort }) => sort),
  keys.map(({ level }) => level),
  keys.map(({ subject }) => subject),
]

/** The curves of an agency that are kept by these names. */
export async function readCurves(
  client: pg.ClientBase,
  agencyId: string,
  keys: readonly CurveKey[],
): Promise<Map<string, Durations>> {
  const { rows } = await client.query({
    name: 'read_risk_curves',
    text: `select k.name, c.version, c.as_of, c.ended, c.cut
      from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as k (sort, level, subject, name)
      join risk_curve c on c.agency_id = $1 and c.sort = k.sort and c.level = k.level and c.subject = k.subject`,
    values: [agencyId, ...columnsOf(keys), keys.map(({ name }) => name)],
  })
  return new Map(
    rows.map(({ name, version, as_of, ended, cut }) => [name, { version, asOf: as_of.getTime(), ended, cut }]),
  )
}

/** Arrays of unequal length do not nest in one parameter, so they go as JSON. */
export async function keepCurves(
  client: pg.ClientBase,
  agencyId: string,
  keys: readonly CurveKey[],
  curves: ReadonlyMap<string, Durations>,
): Promise<void> {
  const kept = keys.map(({ name }) => curves.get(name) as Durations)
  await client.query({
    name: 'keep_risk_curves',
    text: `insert into risk_curve as curve (agency_id, sort, level, subject, version, as_of, ended, cut)
      select $1, k.sort, k.level, k.subject, k.version, k.as_of,
        array(select x::float8 from json_array_elements_text(k.ended) x),
        array(select x::float8 from json_array_elements_text(k.cut) x)
      from unnest($2::text[], $3::text[], $4::text[], $5::int[], $6::timestamptz[], $7::json[], $8::json[])
        as k (sort, level, subject, version, as_of, ended, cut)
      on conflict (agency_id, sort, level, subject) do update
      set version = excluded.version, as_of = excluded.as_of, ended = excluded.ended, cut = excluded.cut`,
    values: [
      ...[agencyId, ...columnsOf(keys)],
      kept.map(({ version }) => version),
      kept.map(({ asOf }) => new Date(asOf).toISOString()),
      kept.map(({ ended }) => JSON.stringify(ended)),
      kept.map(({ cut }) => JSON.stringify(cut)),
    ],
  })
}

/** What mends the risks that an agency is told, by the sort of clock. */
export async function readCalibrations(
  client: pg.ClientBase,
  agencyId: string,
  sorts: readonly string[],
): Promise<Map<string, Calibrations>> {
  const { rows } = await client.query({
    name: 'read_risk_calibrations',
    text: `select sort, quarter, version, as_of, weights, spread from risk_calibration
      where agency_id = $1 and sort = any ($2::text[])`,
    values: [agencyId, calibrationRows(sorts)],
  })
  const of = calibrationsIn(
    rows.map(({ sort, quarter, version, as_of, weights, spread }) => ({
      ...{ sort, quarter, calibration: { version, asOf: as_of.getTime(), weights, spread } },
    })),
  )
  return new Map(sorts.map((sort) => [sort, of(sort)]))
}

export async function keepCalibrations(
  client: pg.ClientBase,
  agencyId: string,
  kept: readonly KeptCalibration[],
): Promise<void> {
  if (kept.length === 0) return
  const all = kept.map(({ calibration }) => calibration)
  await client.query({
    name: 'keep_risk_calibrations',
    text: `insert into risk_calibration as known (agency_id, sort, quarter, version, as_of, weights, spread)
      select $1, k.sort, k.quarter, k.version, k.as_of, array(select x::float8 from json_array_elements_text(k.weights) x),
        array(select x::float8 from json_array_elements_text(k.spread) x)
      from unnest($2::text[], $3::smallint[], $4::int[], $5::timestamptz[], $6::json[], $7::json[])
        as k (sort, quarter, version, as_of, weights, spread)
      on conflict (agency_id, sort, quarter) do update
      set version = excluded.version, as_of = excluded.as_of, weights = excluded.weights, spread = excluded.spread`,
    values: [
      agencyId,
      kept.map(({ sort }) => sort),
      kept.map(({ quarter }) => quarter),
      all.map(({ version }) => version),
      all.map(({ asOf }) => new Date(asOf).toISOString()),
      all.map(({ weights }) => JSON.stringify(weights)),
      all.map(({ spread }) => JSON.stringify(spread)),
    ],
  })
}
