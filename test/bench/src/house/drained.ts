import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'

const pollMs = 10

/** Resolves once every event of the ledger has been sent and handled. @throws where that does not come about in time. */
export async function drained(admin: pg.Client, withinMs = 300_000): Promise<void> {
  const until = performance.now() + withinMs
  while (performance.now() < until) {
    const { rows } = await admin.query(handled)
    if (rows[0]?.is_handled === true && (await nothingAfter(admin, rows[0].position))) return
    await sleep(pollMs)
  }
  throw new Error(`The ledger was not handled within ${withinMs / 1_000} s`)
}

const handled = {
  name: 'handled',
  text: `
    select position, not exists (select from lane_cursor where position < sent_position) as is_handled
    from relay_cursor where name = 'ledger'`,
}

async function nothingAfter(admin: pg.Client, position: number): Promise<boolean> {
  const { rows } = await admin.query({ ...following, values: [position, reach] })
  return rows.length === 0
}

/** Bounded, so that a poll does not open every partition of the ledger. */
const reach = 100_000
const following = {
  name: 'following',
  text: 'select from ledger where position > $1 and position <= $1 + $2 limit 1',
}
