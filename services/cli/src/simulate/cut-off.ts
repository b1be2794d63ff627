import { inAgency } from '@understudy/db/key-ring'
import type { HandlerContext } from '@understudy/worker/lane/handler'
import { rebuildMeasures } from '@understudy/worker/projections/rebuild-measures'
import { Alarms } from '../replay/alarms.ts'
import type { Tick } from './work-hours.ts'

/** Where an earlier run was cut off. */
export interface CutOff {
  /** The place of the hour that was under way; one after the last where all of them were. */
  readonly tick: number
  /** Commands, by id, that it carried out in that hour. */
  readonly done: ReadonlySet<string>
  readonly alarms: Alarms
  /** Up to this position of the ledger the roll-ups are whole. */
  readonly position: number
}

/** Every batch is committed whole, but roll-ups may be behind: they are made anew. */
export async function cutOffIn(context: HandlerContext, agencyId: string, ticks: readonly Tick[]): Promise<CutOff> {
  const { pool } = context
  const [last] = await inAgency(pool, agencyId, lastStatement, [agencyId])
  const lastAt = (last?.['at'] as Date | undefined)?.getTime() ?? 0
  const under = ticks.findIndex(({ until }) => lastAt < until)
  const tick = under === -1 ? ticks.length : under
  const from = new Date(ticks[tick]?.from ?? ticks.at(-1)?.until ?? 0)
  const rows = await inAgency(pool, agencyId, doneStatement, [agencyId, from])
  await rebuildMeasures(context, agencyId)
  return {
    tick,
    done: new Set(rows.map((row) => String(row['command_id']))),
    alarms: await Alarms.read(pool, agencyId),
    position: Number(last?.['position'] ?? 0),
  }
}

const lastStatement = 'select max(occurred_at) as at, max(position) as position from ledger where agency_id = $1'
const doneStatement = 'select distinct command_id from ledger where agency_id = $1 and occurred_at >= $2'
