import type { Metrics } from '@understudy/observe/metrics'
import type { Job, Worker } from 'bullmq'
import type { Logger } from 'pino'

const quietMs = 5_000

/** Logs and counts what a worker has to tell. */
export function listen(worker: Worker, log: Logger, metrics: Metrics | undefined): void {
  const queue = worker.name
  worker.on('error', outages(queue, log))
  worker.on('completed', (job) => metrics?.jobDone(queue, 'completed', secondsOf(job)))
  worker.on('stalled', (job) => {
    metrics?.jobDone(queue, 'stalled', 0)
    log.warn({ queue, job }, 'The worker of a job died; the job goes to another')
  })
  worker.on('failed', (job, error) => {
    metrics?.jobDone(queue, 'failed', job === undefined ? 0 : secondsOf(job))
    const { attemptsMade = 0, opts } = job ?? {}
    const line = { queue, job: job?.id, attempts: attemptsMade, err: error }
    if (attemptsMade >= (opts?.attempts ?? 1)) log.error(line, 'A job failed for good; it waits to be looked at')
    else log.warn(line, 'A job failed and is tried again')
  })
}

/** An outage fails every command until it is over: one line every five seconds says as much as a thousand. */
function outages(queue: string, log: Logger): (error: Error) => void {
  let until = 0
  let kept = 0
  return (err) => {
    if (Date.now() < until) {
      kept += 1
      return
    }
    log.warn({ queue, err, before: kept }, 'The queue does not answer; it is tried again')
    until = Date.now() + quietMs
    kept = 0
  }
}

function secondsOf({ processedOn, finishedOn = Date.now() }: Job): number {
  return processedOn === undefined ? 0 : Math.max(0, finishedOn - processedOn) / 1_000
}
