import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'

const pollMs = 10
/** Commits become visible out of the order of their positions, so each look goes back a little: a look that reads much is load. */
const lookedAgain = 300

export interface Watch {
  readonly count: number
  /** The position in the ledger after which they are looked for. */
  readonly after: number
  /** Milliseconds since the epoch. */
  readonly until: number
}

/**
 * Looks every few milliseconds which breaches can be read, by the database's clock: what is late in this is late for
 * everybody. @throws Error where one is missing at `until` or there twice
 */
export async function watchBreaches(admin: pg.Client, { count, after, until }: Watch): Promise<number[]> {
  const late = new Map<string, number>()
  const positions = new Map<string, number>()
  let last = after
  while (late.size < count) {
    if (Date.now() > until) throw new Error(`Only ${late.size} of ${count} breaches were recorded in time`)
    const { rows } = await admin.query({
      name: 'breaches',
      text: breaches,
      values: [Math.max(after, last - lookedAgain)],
    })
    for (const { position, stream_id: stream, late_ms: ms } of rows) {
      last = Math.max(last, Number(position))
      const known = positions.get(stream)
      if (known !== undefined && known !== Number(position)) throw new Error(`The breach of ${stream} is there twice`)
      positions.set(stream, Number(position))
      if (!late.has(stream)) late.set(stream, Number(ms))
    }
    await sleep(pollMs)
  }
  return [...late.values()].sort((a, b) => a - b)
}

const breaches = `
  select l.position, l.stream_id, extract(epoch from clock_timestamp()) * 1000 - (h ->> 'at')::bigint as late_ms
  from ledger l cross join json_array_elements(l.body -> 'happened') h
  where l.position > $1 and l.type = 'work_item.clocks_settled' and h ->> 'kind' = 'breach'
  order by l.position`
