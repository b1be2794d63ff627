import { setTimeout as sleep } from 'node:timers/promises'
import { Queue, Worker } from 'bullmq'
import { Redis, type RedisOptions } from 'ioredis'
import type { BackEnd } from './back-end.ts'
import { eventStream } from './event-stream.ts'
import { hangUp } from './hang-up.ts'
import { reasonOf } from './reason-of.ts'
import { UnreachableQueue } from './unreachable-queue.ts'

export interface RedisPlace {
  /** `redis://` or `rediss://`, as `REDIS_URL` has it. */
  readonly redisUrl: string
  /** What every key begins with: installations may share a server. */
  readonly prefix?: string
}

const patienceMs = 4_500
const commandTimeoutMs = 10_000

const common = {
  retryStrategy: (times: number) => Math.min(100 * times, 1_000),
  connectTimeout: patienceMs,
  keepAlive: 10_000,
  lazyConnect: true,
} satisfies RedisOptions

/** One connection for adding jobs, one shared by the workers, and one for each worker that waits for jobs. */
export async function openRedisBackEnd({ redisUrl, prefix = 'understudy' }: RedisPlace): Promise<BackEnd> {
  // Whoever adds a job is told at once when Redis is gone; a worker waits until it is back.
  const producer = silent(new Redis(redisUrl, { ...common, maxRetriesPerRequest: 2, commandTimeout: commandTimeoutMs }))
  await connect(producer)
  let consumer: Redis | undefined
  return {
    kind: 'redis',
    queue: (name, settings) => new Queue(name, { ...settings, connection: producer, prefix, streams: eventStream }),
    worker: (name, processor, settings) => {
      consumer ??= silent(new Redis(redisUrl, { ...common, maxRetriesPerRequest: null }))
      return new Worker(name, processor, { ...settings, connection: consumer, prefix })
    },
    ping: async () => void (await producer.ping()),
    close: async () => {
      await Promise.all([producer, consumer].map((client) => client && hangUp(client)))
    },
  }
}

/** An outage shows in what fails because of it; an event without a listener would be printed for each try. */
function silent(client: Redis): Redis {
  return client.on('error', () => {})
}

async function connect(client: Redis): Promise<void> {
  let reason: string | undefined
  client.on('error', (error: Error) => {
    reason = reasonOf(error)
  })
  const timeUp = new AbortController()
  try {
    client.connect().catch(() => {})
    await Promise.race([
      client.ping(),
      sleep(patienceMs, undefined, { signal: timeUp.signal }).then(() => Promise.reject(new Error('no answer'))),
    ])
  } catch (error) {
    client.disconnect()
    throw new UnreachableQueue(
      `The Redis that REDIS_URL names (${client.options.host}:${client.options.port}) cannot be reached: ${reason ?? reasonOf(error)}`,
    )
  } finally {
    timeUp.abort()
  }
}
