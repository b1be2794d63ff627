import { type DatabaseRole, openPool } from '@understudy/db/pool'
import { type BackEnd, openBackEnd } from '@understudy/queue/back-end'
import { openQueues } from '@understudy/queue/queues'
import { startRelay } from '@understudy/relay/start'
import { startTimers } from '@understudy/timers/start'
import { startWorker } from '@understudy/worker/start'
import type { Installation } from '../installation/installation.ts'
import { noticesOf } from '../installation/notice-settings.ts'
import type { PartContext } from './part-context.ts'

/** Redis where it is named, else the installation's own Postgres. */
export function openQueueBackEnd({ settings, databaseUrl }: Installation): Promise<BackEnd> {
  const { redisUrl, redisPrefix: prefix, tracesEndpoint } = settings
  const traced = tracesEndpoint !== undefined
  return openBackEnd(redisUrl === undefined ? { postgresUrl: databaseUrl, traced } : { redisUrl, prefix, traced })
}

/** Opened once a process, and closed after whatever works on it. */
export async function openBackEndPart({ installation, stack }: PartContext): Promise<BackEnd> {
  const backEnd = await openQueueBackEnd(installation)
  stack.defer(() => backEnd.close())
  return backEnd
}

export async function startRelayPart(context: PartContext, backEnd: BackEnd): Promise<void> {
  const { log, metrics, stack } = context
  const relay = await startRelay({
    pool: rolePool(context, 'understudy_relay'),
    queues: sender(context, backEnd),
    log,
    metrics,
  })
  stack.defer(() => relay.stop())
}

export async function startTimersPart(context: PartContext, backEnd: BackEnd): Promise<void> {
  const { log, metrics, stack } = context
  const timers = startTimers({
    pool: rolePool(context, 'understudy_timers'),
    queues: sender(context, backEnd),
    log,
    metrics,
  })
  stack.defer(() => timers.stop())
}

export async function startWorkerPart(context: PartContext, backEnd: BackEnd): Promise<void> {
  const { installation, log, metrics, stack } = context
  const notices = noticesOf(installation.settings)
  const worker = await startWorker({ engine: installation.engine, backEnd, log, metrics, notices })
  stack.defer(() => worker.stop())
}

function sender({ stack }: PartContext, backEnd: BackEnd) {
  const queues = openQueues(backEnd)
  stack.defer(() => queues.close())
  return queues
}

const connectionsOfARole = 3

function rolePool({ installation, stack }: PartContext, role: DatabaseRole) {
  const pool = openPool({ url: installation.databaseUrl, role, max: connectionsOfARole })
  stack.defer(() => pool.end())
  return pool
}
