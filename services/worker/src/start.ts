import { DueJob } from '@understudy/contract/jobs/due-job'
import { LaneJob } from '@understudy/contract/jobs/lane-job'
import type { HandlerName } from '@understudy/contract/subscriptions'
import type { Engine } from '@understudy/engine/shell/engine'
import type { BackEnd } from '@understudy/queue/back-end'
import { openWorkers } from '@understudy/queue/workers'
import type { Logger } from 'pino'
import { handleDueJob } from './due/due-job-handler.ts'
import { independence } from './handlers/independence.ts'
import { lifecycle } from './handlers/lifecycle.ts'
import { quality } from './handlers/quality.ts'
import { rework } from './handlers/rework.ts'
import type { Handler, HandlerContext } from './lane/handler.ts'
import { handleLaneJob } from './lane/lane-job-handler.ts'

export interface WorkerConfig {
  readonly engine: Engine
  readonly backEnd: BackEnd
  readonly log: Logger
}

export interface Running {
  stop(): Promise<void>
}

export const handlers: Record<HandlerName, Handler> = { lifecycle, quality, rework, independence }

/** One handler a queue; any number of workers may run side by side. */
export async function startWorker({ engine, backEnd, log }: WorkerConfig): Promise<Running> {
  const context: HandlerContext = { engine, pool: engine.pool, log }
  const lanes = Object.entries(handlers).map(([name, handler]) => [
    name,
    (data: unknown) => handleLaneJob(handler, context, LaneJob.parse(data)),
  ])
  const workers = await openWorkers(
    backEnd,
    { ...Object.fromEntries(lanes), turnaround: (data: unknown) => handleDueJob(context, DueJob.parse(data)) },
    { concurrency: 4, log },
  )
  return { stop: () => workers.close() }
}
