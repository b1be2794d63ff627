import { openPool } from '@understudy/db/pool'
import { openLog } from '@understudy/observe/log'
import { openBackEnd } from '@understudy/queue/back-end'
import { openQueues } from '@understudy/queue/queues'
import type { QueuePlace } from '../house/open-house.ts'

/** What this process is told when it is forked. */
export interface ClocksOrders {
  readonly databaseUrl: string
  /** 64 hexadecimal digits. */
  readonly masterKey: string
  readonly place: QueuePlace
  /** The timers alone, or a worker with the relay beside it. */
  readonly part: 'timers' | 'worker'
}

/** Reads only what it is to be: a worker is a thousand files more than the timers. */
async function main({ databaseUrl, masterKey, place, part }: ClocksOrders): Promise<void> {
  const log = openLog({ name: 'bench', level: 'silent' })
  const backEnd = await openBackEnd(place)
  const queues = openQueues(backEnd)
  const pool = (role: 'understudy_app' | 'understudy_relay' | 'understudy_timers', max: number) =>
    openPool({ url: databaseUrl, role, max })
  if (part === 'timers') {
    const { startTimers } = await import('@understudy/timers/start')
    startTimers({ pool: pool('understudy_timers', 2), queues, log })
  } else {
    const { startRelay } = await import('@understudy/relay/start')
    const { openEngine } = await import('@understudy/engine/shell/engine')
    const { startWorker } = await import('@understudy/worker/start')
    await startRelay({ pool: pool('understudy_relay', 2), queues, log })
    const engine = openEngine(pool('understudy_app', 10), Buffer.from(masterKey, 'hex'))
    await startWorker({ engine, backEnd, log })
  }
  process.send?.('ready')
}

process.once('message', (orders: ClocksOrders) => void main(orders))
// Its bench has gone: there is nothing left to serve.
process.once('disconnect', () => process.exit(0))
