import { setTimeout as sleep } from 'node:timers/promises'
import type { DueJob, DueStream } from '@understudy/contract/jobs/due-job'
import type { Metrics } from '@understudy/observe/metrics'
import type { NewJob, Queues } from '@understudy/queue/queues'
import type pg from 'pg'
import type { Logger } from 'pino'
import { reportDeliveries } from './report-deliveries.ts'
import { reportDue } from './report-due.ts'
import { claimDue, forgetOldClaims } from './sweep.ts'
import { claimLooks } from './sweep-looks.ts'
import { claimTargets } from './sweep-targets.ts'

export interface TimersConfig {
  /** A pool of the role understudy_timers. */
  readonly pool: pg.Pool
  readonly queues: Queues
  readonly log: Logger
  readonly metrics?: Metrics
}

export interface Running {
  stop(): Promise<void>
}

const sweepMs = 50
const afterErrorMs = 500
const reportMs = 1_000
/** It looks at everything that waits. */
const reportDeliveriesMs = 5_000
const tidyMs = 60_000
const streamsInAJob = 300

/**
 * Hands what falls due to the queue, every 50 ms; any number of them may run side by side. Postgres is the truth of
 * every timer; the queue only wakes.
 */
export function startTimers(config: TimersConfig): Running {
  const { pool, log, metrics } = config
  const report = every(reportMs, async () => metrics && reportDue(pool, metrics))
  const deliveries = every(reportDeliveriesMs, async () => metrics && reportDeliveries(pool, metrics))
  const tidy = every(tidyMs, () => forgetOldClaims(pool))
  const stopped = new AbortController()
  const loop = (async () => {
    while (!stopped.signal.aborted) {
      const pause = await round(config, report, deliveries, tidy).catch((err) => {
        log.error({ err }, 'The sweep of what is due failed; it is tried again')
        return afterErrorMs
      })
      await sleep(pause, undefined, { signal: stopped.signal }).catch(() => {})
    }
  })()
  return {
    stop: async () => {
      stopped.abort()
      await loop
    },
  }
}

async function round({ pool, queues }: TimersConfig, ...chores: (() => Promise<void>)[]): Promise<number> {
  const jobs = jobsOf(await claimDue(pool))
  if (jobs.length > 0) await queues.addMany('turnaround', jobs)
  const deliveries = await claimTargets(pool)
  if (deliveries.length > 0) await queues.addMany('delivery', deliveries)
  const looks = await claimLooks(pool)
  if (looks.length > 0) await queues.addMany('measures', looks)
  for (const chore of chores) await chore()
  return sweepMs
}

function jobsOf(due: readonly DueStream[]): NewJob[] {
  const jobs: NewJob[] = []
  for (let start = 0; start < due.length; start += streamsInAJob) {
    const streams = due.slice(start, start + streamsInAJob)
    const [first] = streams as [DueStream]
    const data: DueJob = { kind: 'due', streams }
    jobs.push({ id: `due-${first.streamId}-${first.wakeAt}-${Date.now()}`, data })
  }
  return jobs
}

function every(ms: number, work: () => Promise<unknown>): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < ms) return
    last = performance.now()
    await work()
  }
}
