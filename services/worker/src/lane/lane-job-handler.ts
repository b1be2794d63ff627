import type { LaneJob } from '@understudy/contract/jobs/lane-job'
import { RetryLater } from '@understudy/queue/retry-later'
import type { Handler, HandlerContext } from './handler.ts'
import { moveCursor } from './lane-cursor.ts'
import { broughtEvents, lanePage } from './lane-events.ts'
import type { LaneLocks, TakenLane } from './lane-locks.ts'
import { inItsTurn } from './precedence.ts'
import { puttingOff } from './putting-off.ts'
import { runBatch } from './run-batch.ts'

const shortestWaitMs = 50
const longestWaitMs = 1_000
/** A worker that is killed again and again still gets somewhere: what it looks up first is little. */
const firstPage = 20
const largestPage = 100
/** Of what only counts: no decision waits for it, and its statements over the ledger's parts cost much before their first row. */
const largestCount = 500
/** Then the handler's other lanes have their turn. */
const mostBatches = 10
const nextTurnMs = 1

/**
 * Handles everything that was sent of the job's lane, not the job's own events alone, and what is sent meanwhile: while a
 * lane is behind, the relay need not send it another job. Twice does nothing twice. While another job has the lane this
 * one is put off, a little longer each time.
 */
export async function handleLaneJob(
  handler: Handler,
  context: HandlerContext,
  locks: LaneLocks,
  job: LaneJob,
  begun: number,
): Promise<void> {
  for (let done = 0; ; ) {
    let reached = 0
    const work = async (lane: TakenLane) => {
      ;({ reached, done } = await handleLane(handler, context, job, lane, done))
    }
    const givenBack = await puttingOff(() => locks.withLane(job.handler, job.lane, work))
    if (givenBack === undefined)
      throw new RetryLater(Math.min(shortestWaitMs * 2 ** Math.min(begun - 1, 8), longestWaitMs))
    if ((givenBack.sentPosition ?? reached + 1) <= reached) return
    if (done >= mostBatches) throw new RetryLater(nextTurnMs)
  }
}

/** Answers the position that the lane has reached, and the batches of the job so far. */
async function handleLane(
  handler: Handler,
  context: HandlerContext,
  job: LaneJob,
  { position, sentPosition }: TakenLane,
  doneBefore: number,
): Promise<{ reached: number; done: number }> {
  const lane = { handler: job.handler, lane: job.lane }
  const onlyCounts = handler.kind === 'projection' && handler.onlyCounts
  const turn = onlyCounts ? 'last' : 'after'
  let reached = position
  let done = doneBefore
  let sent = sentPosition
  let events = await broughtEvents(context.pool, job, position, sentPosition)
  for (let most = firstPage; reached < sent && done < mostBatches; most = onlyCounts ? largestCount : largestPage) {
    if (events.length === 0) ({ events, sent } = await lanePage(context.pool, job, reached, most))
    const to = events.at(-1)?.position ?? sent
    if (events.length === 0) await moveCursor(context.pool, { ...lane, from: reached, to })
    else {
      const [move, batch] = [{ ...lane, from: reached, to }, events]
      await inItsTurn(context, turn, () => runBatch(handler, context, move, batch))
    }
    reached = to
    events = []
    done += 1
  }
  return { reached, done }
}
