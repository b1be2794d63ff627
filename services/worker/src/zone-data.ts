import { execute } from '@understudy/engine/shell/execute'
import type { HandlerContext } from './lane/handler.ts'

const actor = { kind: 'system', part: 'promises' } as const
const batchSize = 50

/**
 * Where this program brings zone data that the installation has not seen, every client's deadlines that lie ahead are laid
 * anew (sla, rule 21). The first that is ever seen is what every deadline was laid by. Answers whether all is applied.
 */
export async function applyNewZoneData({ engine, pool, log }: HandlerContext, version: string): Promise<boolean> {
  const { rows } = await pool.query(seen, [version])
  if (rows[0]?.applied_at !== null) return true
  const clients = (await pool.query('select * from live_clients()')).rows
  let left = 0
  for (let start = 0; start < clients.length; start += batchSize) {
    const commands = clients.slice(start, start + batchSize).map(({ agency_id: agencyId, id: clientId }) => ({
      ...{ name: 'client.apply_zone_data', agencyId, actor, input: { clientId } },
      idempotencyKey: `zone-data-${version}-${clientId}`,
    }))
    const outcomes = await execute(engine, commands)
    left += outcomes.filter(({ kind }) => kind !== 'accepted').length
  }
  if (left > 0) {
    log.info({ version, left }, 'New zone data waits for recomputes that are running')
    return false
  }
  await pool.query('update zone_data set applied_at = now() where version = $1', [version])
  log.info({ version, clients: clients.length }, 'Deadlines ahead are laid anew by new zone data')
  return true
}

const seen = `
  insert into zone_data (version, applied_at)
  values ($1, case when exists (select from zone_data) then null else now() end)
  on conflict (version) do update set version = excluded.version
  returning applied_at`
