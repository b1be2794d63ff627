import type { Queue } from 'bullmq'
import type { BackEnd } from './back-end.ts'
import { queueNames } from './queue-names.ts'

export interface NewJob {
  /** The same id again while the job is kept adds nothing. */
  readonly id: string
  readonly data: unknown
}

export interface QueueCounts {
  readonly waiting: number
  readonly active: number
  readonly delayed: number
  readonly failed: number
}

export interface FailedJob {
  readonly queue: string
  readonly id: string
  readonly error: string
  readonly attempts: number
  readonly failedAt: number | null
}

/** The sending side: what relay and timers use. */
export interface Queues {
  /** All at once; jobs whose id is known already are left as they are. */
  addMany(queue: string, jobs: readonly NewJob[]): Promise<void>
  counts(): Promise<Record<string, QueueCounts>>
  /** Jobs that failed every attempt, newest first, up to a hundred a queue. */
  failed(): Promise<FailedJob[]>
  /** Puts a failed job back. False where there is no such job. */
  retry(queue: string, id: string): Promise<boolean>
  /** BullMQ's own, for what shows them. */
  opened(): Promise<Queue[]>
  close(): Promise<void>
}

export interface QueuesOptions {
  /** The pause before the second of eight attempts; each further one is twice as long. A quarter of a second where unset. */
  readonly firstBackOffMs?: number
}

const attempts = 8
const failedKept = 1_000
/**
 * So many are added one by one: to add any number at once BullMQ makes a table in Postgres, which costs as much as
 * adding a dozen.
 */
const fewJobs = { redis: 1, postgres: 12 }

export function openQueues(backEnd: BackEnd, { firstBackOffMs = 250 }: QueuesOptions = {}): Queues {
  const open = (name: string) => openQueue(backEnd, name, firstBackOffMs)
  const queues = new Map<string, Queue>(queueNames.map((name) => [name, open(name)]))
  const queueOf = async (name: string) => {
    const queue = queues.get(name)
    if (queue === undefined) throw new Error(`There is no queue ${name}; there are ${queueNames.join(', ')}`)
    try {
      await queue.waitUntilReady()
    } catch (error) {
      // BullMQ never asks again whether a server that was away at the start has come back.
      if (queues.get(name) === queue) queues.set(name, open(name))
      await queue.close().catch(() => {})
      throw error
    }
    return queue
  }
  const all = () => Promise.all([...queues.keys()].map(queueOf))
  return {
    addMany: async (name, jobs) => {
      const queue = await queueOf(name)
      const entries = jobs.map(({ id, data }) => ({ name, data, opts: { jobId: id } }))
      if (jobs.length > fewJobs[backEnd.kind]) await queue.addBulk(entries)
      else await Promise.all(entries.map(({ data, opts }) => queue.add(name, data, opts)))
    },
    counts: async () => Object.fromEntries(await Promise.all((await all()).map(countsOf))),
    failed: async () => (await Promise.all((await all()).map(failedOf))).flat(),
    retry: async (name, id) => {
      const job = await (await queueOf(name)).getJob(id)
      if (job === undefined || !(await job.isFailed())) return false
      await job.retry('failed', { resetAttemptsMade: true })
      return true
    },
    opened: all,
    close: async () => {
      await Promise.all([...queues.values()].map((queue) => queue.close()))
    },
  }
}

function openQueue(backEnd: BackEnd, name: string, firstBackOffMs: number): Queue {
  const queue = backEnd.queue(name, {
    defaultJobOptions: {
      attempts,
      backoff: { type: 'exponential', delay: firstBackOffMs, jitter: 0.5 },
      removeOnComplete: true,
      removeOnFail: { count: failedKept },
    },
  })
  // What a command could not do rejects that command; an event nobody listens to would end the process.
  queue.on('error', () => {})
  return queue
}

async function countsOf(queue: Queue): Promise<[string, QueueCounts]> {
  const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed')
  const { waiting = 0, active = 0, delayed = 0, failed = 0 } = counts
  return [queue.name, { waiting, active, delayed, failed }]
}

async function failedOf(queue: Queue): Promise<FailedJob[]> {
  const jobs = await queue.getFailed(0, 99)
  return jobs.map((job) => ({
    queue: queue.name,
    id: String(job.id),
    error: job.failedReason ?? '',
    attempts: job.attemptsMade,
    failedAt: job.finishedOn ?? null,
  }))
}
