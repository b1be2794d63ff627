import { DeliverJob } from '@understudy/contract/jobs/deliver-job'
import { DueJob } from '@understudy/contract/jobs/due-job'
import { LaneJob } from '@understudy/contract/jobs/lane-job'
import { LookJob } from '@understudy/contract/jobs/look-job'
import type { Engine } from '@understudy/engine/shell/engine'
import { openGroupCommit } from '@understudy/engine/shell/group-commit'
import type { Metrics } from '@understudy/observe/metrics'
import type { BackEnd } from '@understudy/queue/back-end'
import { type JobHandler, openWorkers } from '@understudy/queue/workers'
import type { Logger } from 'pino'
import { startCheckpoints } from './checkpoints.ts'
import { handleDeliverJob } from './delivery/deliver-job-handler.ts'
import { openTargetLocks } from './delivery/target-locks.ts'
import { handleDueJob } from './due/due-job-handler.ts'
import { handlers } from './handlers/handlers.ts'
import type { HandlerContext } from './lane/handler.ts'
import { handleLaneJob } from './lane/lane-job-handler.ts'
import { openLaneLocks } from './lane/lane-locks.ts'
import { openPrecedence } from './lane/precedence.ts'
import { type NoticesConfig, openFetch, openNotices, usualNotices } from './notices.ts'
import { handleLookJob } from './risk/look-job-handler.ts'
import { startZoneData } from './start-zone-data.ts'

export interface WorkerConfig {
  readonly engine: Engine
  readonly backEnd: BackEnd
  readonly log: Logger
  readonly metrics?: Metrics
  /** Without e-mail, and links to this machine, where unset. */
  readonly notices?: NoticesConfig
}

export interface Running {
  /** Lets the running jobs end. */
  stop(): Promise<void>
}

/**
 * A process decides on one thread: two or four lanes of a handler side by side did no more than one after the other, in
 * smaller batches (tried). Queues go on side by side, and so do workers.
 */
const jobsOfAQueueAtOnce = 1
/**
 * A receiver that is slow to answer holds up its own messages and no others; and what falls due while a batch is under way
 * is the next batch, however many small jobs bring it.
 */
const more = { delivery: 8, turnaround: 8, escalation: 2 }

/** One handler a queue; any number of workers may run side by side. They also make the ledger's checkpoints. */
export async function startWorker({
  engine,
  backEnd,
  log,
  metrics,
  notices = usualNotices,
}: WorkerConfig): Promise<Running> {
  const precedence = openPrecedence()
  const outside = { engine, pool: engine.pool, log, fetchText: openFetch(notices) }
  const context: HandlerContext = { ...outside, precedence }
  const locks = openLaneLocks(engine.pool)
  const lanes = Object.entries(handlers).map(([name, handler]): [string, JobHandler] => [
    name,
    // What asks somebody else's server for a calendar holds no place meanwhile.
    (data, { begun }) =>
      handleLaneJob(handler, name === 'feeds' ? outside : context, locks, LaneJob.parse(data), begun),
  ])
  const channels = openNotices(notices)
  const targets = openTargetLocks(engine.pool)
  const delivering = { ...context, channels, publicUrl: notices.publicUrl, ...(metrics && { metrics }) }
  const laneJobs = Object.fromEntries(lanes)
  const delivery: JobHandler = async (data, meta) =>
    isDelivery(data)
      ? handleDeliverJob(delivering, targets, DeliverJob.parse(data))
      : laneJobs['delivery']?.(data, meta)
  const measures: JobHandler = async (data, meta) =>
    isLook(data)
      ? precedence.last(() => handleLookJob(context, LookJob.parse(data)))
      : laneJobs['measures']?.(data, meta)
  const due = { send: openGroupCommit(engine).submitAll, ...(metrics && { metrics }) }
  const turnaround: JobHandler = (data) => precedence.first(() => handleDueJob(context, DueJob.parse(data), due))
  const escalation: JobHandler = async (data, meta) =>
    isDue(data)
      ? precedence.after(() => handleDueJob(context, DueJob.parse(data), metrics && { metrics }))
      : laneJobs['escalation']?.(data, meta)
  const workers = await openWorkers(
    backEnd,
    { ...laneJobs, escalation, delivery, measures, turnaround },
    { concurrency: jobsOfAQueueAtOnce, more, log, ...(metrics && { metrics }) },
  )
  const checkpoints = startCheckpoints(engine, log, metrics)
  const zoneData = startZoneData(context, process.versions.tz ?? 'unknown')
  return {
    stop: async () => {
      await Promise.all([workers.close(), checkpoints.stop(), zoneData.stop()])
      locks.close()
      targets.close()
      channels.close()
    },
  }
}

function isDue(data: unknown): boolean {
  return (data as { kind?: unknown }).kind === 'due'
}

function isLook(data: unknown): boolean {
  return (data as { kind?: unknown }).kind === 'look'
}

function isDelivery(data: unknown): boolean {
  return (data as { kind?: unknown }).kind === 'deliver'
}
