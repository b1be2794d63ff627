import { setTimeout as sleep } from 'node:timers/promises'
import type { Metrics } from '@understudy/observe/metrics'
import type { Queues } from '@understudy/queue/queues'
import type pg from 'pg'
import type { Logger } from 'pino'
import { forgetSettledFailures } from './forget-settled-failures.ts'
import { reportDeliveries } from './report-deliveries.ts'
import { reportDue } from './report-due.ts'
import { openSweeper, type Sweeper } from './sweeper.ts'

export interface TimersConfig {
  /** A pool of the role understudy_timers, of two connections or more. */
  readonly pool: pg.Pool
  readonly queues: Queues
  readonly log: Logger
  readonly metrics?: Metrics
}

export interface Running {
  stop(): Promise<void>
}

const sweepMs = 50
const standbyMs = 100
const afterErrorMs = 500
const reportMs = 1_000
/** It looks at everything that waits. */
const reportDeliveriesMs = 5_000
const tidyMs = 60_000

/**
 * Hands what falls due to the queue, every 50 ms. Any number of them may run side by side: one sweeps, the others stand
 * by. Postgres is the truth of every timer; the queue only wakes.
 */
export function startTimers({ pool, queues, log, metrics }: TimersConfig): Running {
  const stopped = new AbortController()
  const often = (ms: number, work: () => Promise<unknown>) =>
    every(stopped.signal, log, async () => {
      await work()
      return ms
    })
  const sweeper = openSweeper(pool, queues)
  const loops = [every(stopped.signal, log, () => swept(sweeper)), often(tidyMs, () => forgetSettledFailures(pool))]
  if (metrics !== undefined) {
    loops.push(often(reportMs, () => reportDue(pool, metrics)))
    loops.push(often(reportDeliveriesMs, () => reportDeliveries(pool, metrics)))
  }
  return {
    stop: async () => {
      stopped.abort()
      await Promise.all(loops)
      sweeper.end()
    },
  }
}

async function swept(sweeper: Sweeper): Promise<number> {
  return (await sweeper.sweep()) === undefined ? standbyMs : sweepMs
}

/** Until it is stopped; the work answers how long to wait before the next time. */
async function every(signal: AbortSignal, log: Logger, work: () => Promise<number>): Promise<void> {
  while (!signal.aborted) {
    const pause = await work().catch((err) => {
      log.error({ err }, 'The timers could not do their work; it is tried again')
      return afterErrorMs
    })
    await sleep(pause, undefined, { signal }).catch(() => {})
  }
}
