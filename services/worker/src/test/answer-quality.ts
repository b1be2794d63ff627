import { subscriptions } from '@understudy/contract/subscriptions'
import { execute } from '@understudy/engine/shell/execute'
import type { TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { pino } from 'pino'
import { quality } from '../handlers/quality.ts'
import { laneEventOf } from '../lane/lane-events.ts'

/** Lets the quality handler of a virtual agency answer what happened after a position, as its driver does, until it rests. */
export async function answerQuality({ engine, admin }: TestEngine, agencyId: string, after: number): Promise<number> {
  const context = { engine, pool: engine.pool, log: pino({ level: 'silent' }) }
  for (let position = after; ; ) {
    const { rows } = await admin.query(
      `select position, agency_id, stream_type, stream_id, version, type, occurred_at, actor, command_id, body
       from ledger where agency_id = $1 and position > $2 and type = any ($3) order by position limit 100`,
      [agencyId, position, subscriptions.quality],
    )
    if (rows.length === 0) return position
    const events = rows.map((row) => laneEventOf({ ...row, position: Number(row.position) }))
    const commands = (await Array.fromAsync(quality.answer(events, context))).flat()
    for (const outcome of await execute(engine, commands)) if (outcome.kind === 'failed') throw outcome.error
    position = events.at(-1)?.position ?? position
  }
}
