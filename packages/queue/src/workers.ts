import type { Metrics } from '@understudy/observe/metrics'
import { DelayedError, type Job } from 'bullmq'
import type { Logger } from 'pino'
import type { BackEnd } from './back-end.ts'
import { listen } from './listen.ts'
import { RetryLater } from './retry-later.ts'

export interface JobMeta {
  /** How often this job was begun, this time included. */
  readonly begun: number
}

export type JobHandler = (data: unknown, meta: JobMeta) => Promise<void>

export interface WorkersConfig {
  /** Jobs of one queue at a time in this process. */
  readonly concurrency: number
  /** The same for queues by name whose jobs mostly wait for others. */
  readonly more?: Readonly<Record<string, number>>
  readonly log: Logger
  readonly metrics?: Metrics
}

export interface Workers {
  /** Resolves when the running jobs are done; no new ones are taken meanwhile. */
  close(): Promise<void>
}

/** After this a job whose worker died goes to another. */
const lockMs = 10_000
const stalledEveryMs = 5_000
/** A stall is a worker that died, never the job's fault. */
const maxStalledCount = 1_000_000
const afterOutageMs = 500

/** One worker a queue, on the handlers given by queue name. */
export async function openWorkers(
  backEnd: BackEnd,
  handlers: Readonly<Record<string, JobHandler>>,
  { concurrency, more = {}, log, metrics }: WorkersConfig,
): Promise<Workers> {
  const workers = Object.entries(handlers).map(([name, handler]) => {
    const worker = backEnd.worker(name, process(handler), {
      concurrency: more[name] ?? concurrency,
      lockDuration: lockMs,
      stalledInterval: stalledEveryMs,
      maxStalledCount,
      runRetryDelay: afterOutageMs,
    })
    listen(worker, log, metrics)
    return worker
  })
  const close = async () => void (await Promise.all(workers.map((worker) => worker.close())))
  try {
    await Promise.all(workers.map((worker) => worker.waitUntilReady()))
  } catch (error) {
    await close().catch(() => {})
    throw error
  }
  return { close }
}

function process(handler: JobHandler) {
  return async (job: Job, token?: string): Promise<void> => {
    try {
      await handler(job.data, { begun: job.attemptsStarted })
    } catch (error) {
      if (!(error instanceof RetryLater)) throw error
      await job.moveToDelayed(Date.now() + error.ms, token)
      throw new DelayedError()
    }
  }
}
