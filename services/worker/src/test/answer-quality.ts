import { type HandlerName, subscriptions } from '@understudy/contract/subscriptions'
import { execute } from '@understudy/engine/shell/execute'
import type { TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { pino } from 'pino'
import { handlers } from '../handlers/handlers.ts'
import { laneEventOf } from '../lane/lane-events.ts'

/** Lets the quality handler of a virtual agency answer what happened after a position, as its driver does, until it rests. */
export const answerQuality = (on: TestEngine, agencyId: string, after: number): Promise<number> =>
  answerAs('quality', on, agencyId, after)

/** The same for any handler that answers with commands. */
export async function answerAs(
  name: HandlerName,
  { engine, admin }: TestEngine,
  agencyId: string,
  after: number,
): Promise<number> {
  const context = { engine, pool: engine.pool, log: pino({ level: 'silent' }) }
  const handler = handlers[name]
  if (handler.kind !== 'commands') throw new Error(`${name} answers with no commands`)
  for (let position = after; ; ) {
    const { rows } = await admin.query(
      `select position, agency_id, stream_type, stream_id, version, type, occurred_at, actor, command_id, body
       from ledger where agency_id = $1 and position > $2 and type = any ($3) order by position limit 100`,
      [agencyId, position, subscriptions[name]],
    )
    if (rows.length === 0) return position
    const events = rows.map((row) => laneEventOf({ ...row, position: Number(row.position) }))
    const commands = (await Array.fromAsync(handler.answer(events, context))).flat()
    for (const outcome of await execute(engine, commands)) if (outcome.kind === 'failed') throw outcome.error
    position = events.at(-1)?.position ?? position
  }
}
