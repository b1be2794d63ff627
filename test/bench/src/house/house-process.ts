import { startApi } from '@understudy/api/start'
import { openPool } from '@understudy/db/pool'
import { openEngine } from '@understudy/engine/shell/engine'
import { openLog } from '@understudy/observe/log'
import { openMetrics } from '@understudy/observe/metrics'
import { openHouse } from './open-house.ts'

/** What this process is told when it is forked. */
export interface HouseOrders {
  readonly databaseUrl: string
  /** 64 hexadecimal digits. */
  readonly masterKey: string
  /** The API alone, or with relay, worker and timers on the Postgres back end. */
  readonly services: 'api' | 'all'
}

async function main({ databaseUrl, masterKey, services }: HouseOrders): Promise<void> {
  const pool = openPool({ url: databaseUrl, role: 'understudy_app' })
  const engine = openEngine(pool, Buffer.from(masterKey, 'hex'))
  const log = openLog({ name: 'bench', level: 'silent' })
  const metrics = openMetrics({ service: 'api' })
  const api = await startApi({ engine, log, metrics, host: '127.0.0.1', port: 0 })
  if (services === 'all') await openHouse(engine, { superuserUrl: databaseUrl }, { postgresUrl: databaseUrl })
  process.send?.({ url: api.url })
}

process.once('message', (orders: HouseOrders) => void main(orders))
// Its bench has gone: there is nothing left to serve.
process.once('disconnect', () => process.exit(0))
