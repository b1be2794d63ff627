import { type LaneEvent, laneEventOf } from '@understudy/worker/lane/lane-events'
import type pg from 'pg'

/** Fewer than these, and everything has been read. */
export const pageSize = 1_000

/** Reads one agency's ledger in order. Holds a session of its own, which sees that agency only, until it is closed. */
export class LedgerTail {
  readonly #client: pg.PoolClient
  readonly #agencyId: string
  readonly #types: readonly string[]
  #position = 0
  /** Read already, and not taken yet. */
  #ahead: LaneEvent[] = []

  private constructor(client: pg.PoolClient, agencyId: string, types: readonly string[]) {
    this.#client = client
    this.#agencyId = agencyId
    this.#types = types
  }

  static async open(pool: pg.Pool, agencyId: string, types: readonly string[]): Promise<LedgerTail> {
    const client = await pool.connect()
    await client.query(settings, [agencyId])
    return new LedgerTail(client, agencyId, types)
  }

  /** The next events of these types, a page at most; none where everything has been read. */
  async next(): Promise<LaneEvent[]> {
    const ahead = this.#ahead
    this.#ahead = []
    return ahead.length > 0 ? ahead : this.#page()
  }

  /** The next events from before an instant, a page at most; none where what comes next is later. */
  async before(instant: number): Promise<LaneEvent[]> {
    if (this.#ahead.length === 0) this.#ahead = await this.#page()
    const later = this.#ahead.findIndex(({ at }) => at >= instant)
    return this.#ahead.splice(0, later === -1 ? this.#ahead.length : later)
  }

  async #page(): Promise<LaneEvent[]> {
    const values = [this.#agencyId, this.#position, this.#types]
    const { rows } = await this.#client.query<Row>({ ...statement, values })
    this.#position = rows.at(-1)?.position ?? this.#position
    return rows.map(laneEventOf)
  }

  /** Ends the session too: it must not go on seeing this agency in somebody else's hands. */
  close(): void {
    this.#client.release(true)
  }
}

type Row = Parameters<typeof laneEventOf>[0]

/**
 * Of the orders in which the ledger is kept, by position and by stream, only the first reads no more than what is new: the
 * other reads the whole agency and sorts it, which looks cheaper where a table was empty a moment ago. Planned once: the
 * ledger has many parts.
 */
const settings = `
  select set_config('app.agencies', $1, false), set_config('enable_sort', 'off', false),
    set_config('plan_cache_mode', 'force_generic_plan', false)`

const statement = {
  name: 'simulated_ledger_tail',
  text: `
    select position, agency_id, stream_type, stream_id, version, type, occurred_at, actor, command_id, body from ledger
    where agency_id = $1 and position > $2 and type = any ($3)
    order by position limit ${pageSize}`,
}
