import { openPool } from '@understudy/db/pool'
import { type Engine, openEngine } from '@understudy/engine/shell/engine'
import { openLog } from '@understudy/observe/log'
import type { QueuePlace } from './open-house.ts'

/** What this process is told when it is forked. */
export interface HouseOrders {
  readonly databaseUrl: string
  /** 64 hexadecimal digits. */
  readonly masterKey: string
  /** Whether it serves the API. */
  readonly api: boolean
  /** The folder of the built console, where the API serves it too. */
  readonly consoleDir?: string
  /** Where the queues of its relay, worker and timers are; without them where unset. */
  readonly queues?: QueuePlace
}

/** Reads only what it is to be: each of them is a thousand files. */
async function main({ databaseUrl, masterKey, api, consoleDir, queues }: HouseOrders): Promise<void> {
  const pool = openPool({ url: databaseUrl, role: 'understudy_app' })
  const engine = openEngine(pool, Buffer.from(masterKey, 'hex'))
  const url = api ? await serveApi(engine, databaseUrl, consoleDir) : ''
  if (queues !== undefined) await serveQueues(engine, databaseUrl, queues)
  process.send?.({ url })
}

async function serveApi(engine: Engine, databaseUrl: string, consoleDir: string | undefined): Promise<string> {
  const { startApi } = await import('@understudy/api/start')
  const { openMetrics } = await import('@understudy/observe/metrics')
  const log = openLog({ name: 'bench', level: 'silent' })
  const metrics = openMetrics({ service: 'api' })
  const { url } = await startApi({
    engine,
    log,
    metrics,
    host: '127.0.0.1',
    port: 0,
    signIn: { databaseUrl },
    requestsPerMinute: 1e9,
    ...(consoleDir !== undefined && { consoleDir }),
  })
  return url
}

async function serveQueues(engine: Engine, superuserUrl: string, queues: QueuePlace): Promise<void> {
  const { openHouse } = await import('./open-house.ts')
  await openHouse(engine, { superuserUrl }, queues)
}

process.once('message', (orders: HouseOrders) => void main(orders))
// Its bench has gone: there is nothing left to serve.
process.once('disconnect', () => process.exit(0))
