import type { Processor, Queue, QueueOptions, Worker, WorkerOptions } from 'bullmq'
import { openPostgresBackEnd, type PostgresPlace } from './postgres-back-end.ts'
import { openRedisBackEnd, type RedisPlace } from './redis-back-end.ts'

export type QueueSettings = Omit<QueueOptions, 'connection' | 'prefix' | 'streams'>
export type WorkerSettings = Omit<WorkerOptions, 'connection' | 'prefix'>

/** Where the queues are kept. The connections are shared by all queues and workers of a process. */
export interface BackEnd {
  readonly kind: 'redis' | 'postgres'
  readonly queue: (name: string, settings: QueueSettings) => Queue
  readonly worker: (name: string, processor: Processor, settings: WorkerSettings) => Worker
  /** Rejects when the queues cannot be reached now. */
  readonly ping: () => Promise<void>
  /** Close the queues and workers first. */
  readonly close: () => Promise<void>
}

/**
 * Opens the queues' back end: Redis, or a schema of their own in Postgres, which is made and kept up to date. `traced`: a
 * job carries the trace that it was added in to whoever works on it.
 * @throws Error that names the host, and never the password, within five seconds when it cannot be reached.
 */
export async function openBackEnd(
  place: (RedisPlace | PostgresPlace) & { readonly traced?: boolean },
): Promise<BackEnd> {
  const backEnd = await ('redisUrl' in place ? openRedisBackEnd(place) : openPostgresBackEnd(place))
  if (place.traced !== true) return backEnd
  const { BullMQOtel } = await import('bullmq-otel')
  const telemetry = new BullMQOtel({ tracerName: 'understudy' })
  return {
    ...backEnd,
    queue: (name, settings) => backEnd.queue(name, { ...settings, telemetry }),
    worker: (name, processor, settings) => backEnd.worker(name, processor, { ...settings, telemetry }),
  }
}
