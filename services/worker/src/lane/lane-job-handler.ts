import type { LaneJob } from '@understudy/contract/jobs/lane-job'
import { RetryLater } from '@understudy/queue/retry-later'
import type { Handler, HandlerContext } from './handler.ts'
import { moveCursor } from './lane-cursor.ts'
import { laneEvents } from './lane-events.ts'
import type { LaneLocks, TakenLane } from './lane-locks.ts'
import { puttingOff } from './putting-off.ts'
import { runBatch } from './run-batch.ts'

const shortestWaitMs = 50
const longestWaitMs = 1_000
/** A worker that is killed again and again still gets somewhere: what it looks up first is little. */
const firstPage = 20
const largestPage = 100

/**
 * Handles everything that was sent of the job's lane, not the job's own events alone, so that a lane that is behind
 * goes on in full batches; twice does nothing twice. While another job has the lane this one is put off, a little
 * longer each time.
 */
export async function handleLaneJob(
  handler: Handler,
  context: HandlerContext,
  locks: LaneLocks,
  job: LaneJob,
  begun: number,
): Promise<void> {
  const work = (lane: TakenLane) => handleLane(handler, context, job, lane)
  const isDone = await puttingOff(() => locks.withLane(job.handler, job.lane, work))
  if (!isDone) throw new RetryLater(Math.min(shortestWaitMs * 2 ** Math.min(begun - 1, 8), longestWaitMs))
}

async function handleLane(
  handler: Handler,
  context: HandlerContext,
  job: LaneJob,
  { position, sentPosition }: TakenLane,
): Promise<void> {
  const lane = { handler: job.handler, lane: job.lane }
  let cursor = position
  for (let most = firstPage; cursor < sentPosition; most = largestPage) {
    const events = await laneEvents(context.pool, job, cursor, sentPosition, most)
    const to = events.at(-1)?.position
    if (to === undefined) return moveCursor(context.pool, { ...lane, from: cursor, to: sentPosition })
    await runBatch(handler, context, { ...lane, from: cursor, to }, events)
    cursor = to
  }
}
