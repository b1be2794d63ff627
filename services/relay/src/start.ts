import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LaneJob } from '@understudy/contract/jobs/lane-job'
import type { Queues } from '@understudy/queue/queues'
import type pg from 'pg'
import type { Logger } from 'pino'
import { laneJobs, type SentPositions } from './lane-jobs.ts'
import { type Gap, readHead } from './ledger-head.ts'
import { holdLease, moveCursor, releaseLease } from './relay-lease.ts'
import { prepareLanes, readSentPositions, recordSent, stalledLanes } from './sent-positions.ts'
import { virtualAgencies } from './virtual-agencies.ts'

export interface RelayConfig {
  /** A pool of the role understudy_relay. */
  readonly pool: pg.Pool
  readonly queues: Queues
  readonly log: Logger
}

export interface Running {
  stop(): Promise<void>
}

const idleMs = 20
const standbyMs = 1_000
const afterErrorMs = 1_000
const stalledAfterMs = 3_000

/** Carries the ledger to the queue, in order, by whichever relay holds the lease. Resolves once the first round is done. */
export async function startRelay(config: RelayConfig): Promise<Running> {
  const { pool, log } = config
  const owner = randomUUID()
  const state: State = { owner, sent: undefined, gap: undefined, lastSweep: 0, isVirtual: virtualAgencies(pool) }
  await prepareLanes(pool)
  let stopping = false
  const loop = (async () => {
    while (!stopping) {
      const pause = await round(config, state).catch((error) => {
        log.error({ err: error }, 'The relay could not carry on; it tries again')
        state.sent = undefined
        return afterErrorMs
      })
      if (pause > 0 && !stopping) await sleep(pause)
    }
    await releaseLease(pool, owner).catch(() => {})
  })()
  return {
    stop: async () => {
      stopping = true
      await loop
    },
  }
}

interface State {
  readonly owner: string
  readonly isVirtual: (agencyIds: readonly string[]) => Promise<Set<string>>
  /** Unknown until the lease is held, and again after any failure. */
  sent: SentPositions | undefined
  gap: Gap | undefined
  lastSweep: number
}

/** One page of the ledger. Answers how long to wait before the next. */
async function round({ pool, queues, log }: RelayConfig, state: State): Promise<number> {
  const cursor = await holdLease(pool, state.owner)
  if (cursor === undefined) {
    state.sent = undefined
    return standbyMs
  }
  state.sent ??= await readSentPositions(pool)
  const head = await readHead(pool, cursor, state.gap)
  state.gap = head.gap
  const virtual = await state.isVirtual(head.sightings.map(({ agencyId }) => agencyId))
  const jobs = laneJobs(
    head.sightings.filter(({ agencyId }) => !virtual.has(agencyId)),
    state.sent,
  )
  if (jobs.length > 0) {
    await recordSent(pool, jobs)
    await send(queues, jobs)
  }
  if (head.upTo > cursor && !(await moveCursor(pool, state.owner, cursor, head.upTo))) state.sent = undefined
  await sweepStalled(pool, queues, log, state)
  return head.sightings.length > 0 ? 0 : idleMs
}

async function sweepStalled(pool: pg.Pool, queues: Queues, log: Logger, state: State): Promise<void> {
  if (Date.now() - state.lastSweep < stalledAfterMs) return
  state.lastSweep = Date.now()
  const jobs = await stalledLanes(pool, stalledAfterMs)
  if (jobs.length === 0) return
  log.warn({ lanes: jobs.length }, 'Lanes stood still; their events are sent again')
  await send(queues, jobs, `again-${state.lastSweep}`)
}

async function send(queues: Queues, jobs: readonly LaneJob[], mark = 'first'): Promise<void> {
  const byHandler = Map.groupBy(jobs, ({ handler }) => handler)
  for (const [handler, list] of byHandler)
    await queues.addMany(
      handler,
      list.map((data) => ({ id: `${handler}-${data.lane}-${data.upTo}-${mark}`, data })),
    )
}
