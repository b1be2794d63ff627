import type { LaneJob } from '@understudy/contract/jobs/lane-job'
import { RetryLater } from '@understudy/queue/retry-later'
import type { Handler, HandlerContext } from './handler.ts'
import { leaseLane, releaseLane, skipTo } from './lane-cursor.ts'
import { laneEvents } from './lane-events.ts'
import { runBatch, workerName } from './run-batch.ts'

const busyLaneMs = 50

/** Handles everything of a lane up to the job's last position, under the lane's lease; twice does nothing twice. */
export async function handleLaneJob(handler: Handler, context: HandlerContext, job: LaneJob): Promise<void> {
  const { pool } = context
  const owner = `${workerName}:${job.lane}:${job.upTo}`
  let cursor = await leaseLane(pool, job.handler, job.lane, owner)
  if (cursor === undefined) throw new RetryLater(busyLaneMs)
  try {
    while (cursor < job.upTo) {
      const events = await laneEvents(pool, job, cursor)
      const last = events.at(-1)?.position
      if (last === undefined) {
        await skipTo(pool, job.handler, job.lane, cursor, job.upTo)
        return
      }
      await runBatch(handler, context, { handler: job.handler, lane: job.lane }, events, cursor, last)
      cursor = last
    }
  } finally {
    await releaseLane(pool, job.handler, job.lane, owner).catch(() => {})
  }
}
