import { openPool } from '@understudy/db/pool'
import type { Engine } from '@understudy/engine/shell/engine'
import { openLog } from '@understudy/observe/log'
import type { TestDatabase } from '@understudy/provision/test-database'
import { openBackEnd } from '@understudy/queue/back-end'
import { openQueues } from '@understudy/queue/queues'
import { startRelay } from '@understudy/relay/start'
import { startTimers } from '@understudy/timers/start'
import { startWorker } from '@understudy/worker/start'

export type QueuePlace = Parameters<typeof openBackEnd>[0]

/** Relay, worker and timers of one installation, in this process. */
export async function openHouse(
  engine: Engine,
  urls: Pick<TestDatabase, 'superuserUrl'>,
  place: QueuePlace,
): Promise<{ close(): Promise<void> }> {
  const log = openLog({ name: 'bench', level: 'silent' })
  const pools = (['understudy_relay', 'understudy_timers'] as const).map((role) =>
    openPool({ url: urls.superuserUrl, role, max: 2 }),
  )
  const [relayPool, timersPool] = pools as [(typeof pools)[number], (typeof pools)[number]]
  const backEnd = await openBackEnd(place)
  const queues = openQueues(backEnd)
  const worker = await startWorker({ engine, backEnd, log })
  const relay = await startRelay({ pool: relayPool, queues, log })
  const timers = startTimers({ pool: timersPool, queues, log })
  return {
    close: async () => {
      await Promise.all([relay.stop(), timers.stop()])
      await worker.stop()
      await queues.close()
      await backEnd.close()
      await Promise.all(pools.map((pool) => pool.end()))
    },
  }
}
