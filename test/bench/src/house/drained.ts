import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'

const pollMs = 10

/** Resolves once every event of the ledger has been sent and handled. @throws where that does not come about in time. */
export async function drained(admin: pg.Client, withinMs = 300_000): Promise<void> {
  const until = performance.now() + withinMs
  while (performance.now() < until) {
    const { rows } = await admin.query(statement)
    if (rows[0]?.is_drained === true) return
    await sleep(pollMs)
  }
  throw new Error(`The ledger was not handled within ${withinMs / 1_000} s`)
}

const statement = {
  name: 'drained',
  text: `
    select coalesce((select max(position) from ledger), 0) <= (select position from relay_cursor where name = 'ledger')
           and not exists (select from lane_cursor where position < sent_position) as is_drained`,
}
