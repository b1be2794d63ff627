import type pg from 'pg'

/** What the relay may see of an event. */
export interface Sighting {
  readonly position: number
  readonly agencyId: string
  readonly streamType: string
  readonly streamId: string
  readonly type: string
}

/** A hole in the positions: perhaps a transaction that is still under way, perhaps one that was rolled back. */
export interface Gap {
  readonly position: number
  /** The first transaction id that had not begun when the hole was seen. */
  readonly xmax: bigint
}

export interface Head {
  /** Events in position order, without a hole between them but for dead ones. */
  readonly sightings: readonly Sighting[]
  /** Up to where everything has been seen. */
  readonly upTo: number
  readonly gap: Gap | undefined
}

export const pageSize = 2_000

/**
 * How many positions ahead are looked at. A bound spares the partitions of the ledger that begin beyond it: Postgres
 * opens each of thirty and more otherwise, fifty times a second (2.0 ms a round, near at hand 0.1 ms).
 */
export const reach = { near: 10 * pageSize, far: 2 ** 52 } as const

/**
 * The events after a position up to the first hole. A hole is dead once every transaction that was under way when it
 * was first seen has ended: whoever drew the missing position would have committed by then.
 */
export async function readHead(pool: pg.Pool, after: number, known: Gap | undefined, ahead: number): Promise<Head> {
  const { rows } = await pool.query<Row>({ ...statement, values: [after, pageSize, ahead] })
  const snapshot = rows[0]
  if (snapshot?.position == null) return { sightings: [], upTo: after, gap: known }
  const sightings: Sighting[] = []
  let upTo = after
  for (const row of rows) {
    const missing = upTo + 1
    if (row.position !== missing && !isDead(missing, known, row)) {
      const gap = known?.position === missing ? known : { position: missing, xmax: BigInt(row.xmax) }
      return { sightings, upTo, gap }
    }
    sightings.push(sightingOf(row))
    upTo = row.position as number
  }
  return { sightings, upTo, gap: undefined }
}

/** Every transaction that had begun when the hole was seen has ended. */
function isDead(position: number, known: Gap | undefined, { xmin }: Row): boolean {
  return known !== undefined && position === known.position && BigInt(xmin) >= known.xmax
}

const sightingOf = (row: Row): Sighting => ({
  ...{ position: row.position as number, agencyId: row.agency_id, type: row.type },
  ...{ streamType: row.stream_type, streamId: row.stream_id },
})

interface Row {
  position: number | null
  agency_id: string
  stream_type: string
  stream_id: string
  type: string
  xmin: string
  xmax: string
}

const statement = {
  name: 'relay_head',
  text: `select l.position, l.agency_id, l.stream_type, l.stream_id, l.type,
                pg_snapshot_xmin(s.snapshot)::text as xmin, pg_snapshot_xmax(s.snapshot)::text as xmax
         from (select pg_current_snapshot() as snapshot) s
         left join lateral (
           select position, agency_id, stream_type, stream_id, type from ledger
           where position > $1 and position <= $1 + $3 order by position limit $2
         ) l on true
         order by l.position`,
}
