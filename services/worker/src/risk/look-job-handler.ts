import type { LookJob } from '@understudy/contract/jobs/look-job'
import { inAgency } from '@understudy/db/key-ring'
import type { Command } from '@understudy/engine/shell/command'
import { ConflictError, execute } from '@understudy/engine/shell/execute'
import type pg from 'pg'
import type { HandlerContext } from '../lane/handler.ts'
import { puttingOff } from '../lane/putting-off.ts'
import { type ItemAtRisk, itemsAtRisk } from './items-at-risk.ts'
import { keepRiskHeld } from './keep-risk-held.ts'
import { noteRiskCommand } from './note-risk-command.ts'

/**
 * Looks at the risk of items whose look is due, and stores when it is next. Only what crossed the line is told: once up, and
 * not again before it was low (escalation, "Raised by"). Looked at twice, it says the same. Where risks are looked at, it is
 * known how they held, too.
 */
export async function handleLookJob(context: HandlerContext, { items }: LookJob): Promise<void> {
  for (const [agencyId, own] of Map.groupBy(items, (item) => item.agencyId)) {
    const ids = own.map(({ workItemId }) => workItemId)
    await puttingOff(async () => {
      const seen = await itemsAtRisk(context.pool, agencyId, ids)
      await tell(context, agencyId, seen)
      await keepLooks(context.pool, agencyId, seen)
    })
    await keepRiskHeld(context.pool, agencyId)
  }
}

async function tell({ engine, log }: HandlerContext, agencyId: string, seen: readonly ItemAtRisk[]): Promise<void> {
  const commands = seen.filter(crossed).map((item): Command => noteRiskCommand(agencyId, item))
  if (commands.length === 0) return
  const outcomes = await execute(engine, commands)
  if (outcomes.some(({ kind }) => kind === 'conflict')) throw new ConflictError()
  for (const outcome of outcomes)
    if (outcome.kind === 'failed') log.error({ agency: agencyId, err: outcome.error }, 'A high risk could not be noted')
}

const perMille = ({ risk = 0 }: ItemAtRisk) => Math.round(risk * 1_000)

/** On which side of the line it is by now; between the two bounds it stays where it was. */
function isHigh(item: ItemAtRisk): boolean {
  const { riskRaisesAt, riskClearsAt } = item.settings
  return item.wasHigh ? perMille(item) > riskClearsAt : perMille(item) >= riskRaisesAt
}

const crossed = (item: ItemAtRisk) => item.risk !== undefined && isHigh(item) !== item.wasHigh

/** Not where an event has set another look meanwhile. */
async function keepLooks(pool: pg.Pool, agencyId: string, seen: readonly ItemAtRisk[]): Promise<void> {
  await inAgency(pool, agencyId, statement, [
    agencyId,
    seen.map(({ workItemId }) => workItemId),
    seen.map(({ wakeAt }) => wakeAt?.toISOString() ?? null),
    seen.map(({ nextAt }) => (nextAt === undefined ? null : new Date(nextAt).toISOString())),
    seen.map((item) => (item.risk === undefined ? item.wasHigh : isHigh(item))),
    seen.map((item) => (item.risk === undefined ? null : perMille(item))),
  ])
}

const statement = `
  update risk_look l set wake_at = k.next_at, high = k.high, risk = k.risk
  from unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::boolean[], $6::smallint[])
    as k (id, wake_at, next_at, high, risk)
  where l.agency_id = $1 and l.work_item_id = k.id and l.wake_at is not distinct from k.wake_at`
