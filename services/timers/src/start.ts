import { setTimeout as sleep } from 'node:timers/promises'
import type { DueStream } from '@understudy/contract/jobs/due-job'
import type { Queues } from '@understudy/queue/queues'
import type pg from 'pg'
import type { Logger } from 'pino'
import { claimDue, forgetOldClaims } from './sweep.ts'

export interface TimersConfig {
  /** A pool of the role understudy_timers. */
  readonly pool: pg.Pool
  readonly queues: Queues
  readonly log: Logger
}

export interface Running {
  stop(): Promise<void>
}

const sweepMs = 50
const afterErrorMs = 1_000
const tidyMs = 60_000
const streamsInAJob = 300

/** Hands what falls due to the queue, every 50 ms. Postgres is the truth of every timer; the queue only wakes. */
export function startTimers(config: TimersConfig): Running {
  let stopping = false
  let tidied = Date.now()
  const loop = (async () => {
    while (!stopping) {
      const pause = await sweep(config).catch((error) => {
        config.log.error({ err: error }, 'The sweep of what is due failed; it tries again')
        return afterErrorMs
      })
      if (Date.now() - tidied > tidyMs) {
        tidied = Date.now()
        await forgetOldClaims(config.pool).catch((error) =>
          config.log.warn({ err: error }, 'Old claims were not forgotten'),
        )
      }
      if (!stopping) await sleep(pause)
    }
  })()
  return {
    stop: async () => {
      stopping = true
      await loop
    },
  }
}

async function sweep({ pool, queues }: TimersConfig): Promise<number> {
  const due = await claimDue(pool)
  const jobs: { id: string; data: { kind: 'due'; streams: DueStream[] } }[] = []
  for (let start = 0; start < due.length; start += streamsInAJob) {
    const streams = due.slice(start, start + streamsInAJob)
    const [first] = streams as [DueStream]
    jobs.push({ id: `due-${first.streamId}-${first.wakeAt}-${Date.now()}`, data: { kind: 'due', streams } })
  }
  if (jobs.length > 0) await queues.addMany('turnaround', jobs)
  return sweepMs
}
