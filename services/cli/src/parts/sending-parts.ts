import { type DatabaseRole, openPool } from '@understudy/db/pool'
import type { BackEnd } from '@understudy/queue/back-end'
import { openQueues } from '@understudy/queue/queues'
import { startRelay } from '@understudy/relay/start'
import { startTimers } from '@understudy/timers/start'
import type { PartContext } from './part-context.ts'

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
