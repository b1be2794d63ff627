import { DelayedError, type Job, type Worker } from 'bullmq'
import type { Logger } from 'pino'
import type { BackEnd } from './back-end.ts'
import { RetryLater } from './retry-later.ts'

export type JobHandler = (data: unknown) => Promise<void>

export interface WorkersConfig {
  /** Jobs of one queue at a time in this process. */
  readonly concurrency: number
  readonly log: Logger
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

/** One worker a queue, on the handlers given by queue name. */
export async function openWorkers(
  backEnd: BackEnd,
  handlers: Readonly<Record<string, JobHandler>>,
  { concurrency, log }: WorkersConfig,
): Promise<Workers> {
  const workers = Object.entries(handlers).map(([name, handler]) => {
    const worker = backEnd.worker(name, process(handler), {
      concurrency,
      lockDuration: lockMs,
      stalledInterval: stalledEveryMs,
      maxStalledCount,
    })
    return heard(worker, log)
  })
  await Promise.all(workers.map((worker) => worker.waitUntilReady()))
  return {
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()))
    },
  }
}

function process(handler: JobHandler) {
  return async (job: Job, token?: string): Promise<void> => {
    try {
      await handler(job.data)
    } catch (error) {
      if (!(error instanceof RetryLater)) throw error
      await job.moveToDelayed(Date.now() + error.delayMs, token)
      throw new DelayedError()
    }
  }
}

function heard(worker: Worker, log: Logger): Worker {
  worker.on('error', (error) =>
    log.warn({ queue: worker.name, err: error }, 'The queue does not answer; it is tried again'),
  )
  worker.on('failed', (job, error) => {
    const { attemptsMade = 0, opts } = job ?? {}
    const isLast = attemptsMade >= (opts?.attempts ?? 1)
    const line = { queue: worker.name, job: job?.id, attempts: attemptsMade, err: error }
    if (isLast) log.error(line, 'A job failed for good; it waits to be looked at')
    else log.warn(line, 'A job failed and is tried again')
  })
  return worker
}
