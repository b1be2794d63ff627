import { setTimeout as sleep } from 'node:timers/promises'
import type { Metrics } from '@understudy/observe/metrics'
import type { Queues } from '@understudy/queue/queues'
import type pg from 'pg'
import type { Logger } from 'pino'
import { assignedAtOnce } from './assigned-at-once.ts'
import { laneJobs, type SentPositions } from './lane-jobs.ts'
import { type Gap, pageSize, reach, readHead, type Sighting } from './ledger-head.ts'
import { type NeededJobs, openNeededJobs } from './needed-jobs.ts'
import { openRelayLease, type RelayLease } from './relay-lease.ts'
import { reportLag } from './report-lag.ts'
import { send } from './send.ts'
import { prepareLanes, readSentPositions } from './sent-positions.ts'
import { openStandingLanes, type StandingLanes } from './standing-lanes.ts'
import { stirring } from './stirring.ts'
import { virtualAgencies } from './virtual-agencies.ts'

export interface RelayConfig {
  /** A pool of the role understudy_relay. */
  readonly pool: pg.Pool
  readonly queues: Queues
  readonly log: Logger
  readonly metrics?: Metrics
}

export interface Running {
  stop(): Promise<void>
}

/** Also while much happens: what comes meanwhile goes into the same round, and into the same jobs. */
const betweenRoundsMs = 20
const standbyMs = 1_000
const afterErrorMs = 500
const tendMs = 1_000
const lookFarMs = 1_000
const standsStillAfterMs = 3_000

/**
 * Carries the ledger to the queue, in order, by whichever relay holds the lease; the others stand by. Rejects when the
 * database cannot be reached now; later outages are got over.
 */
export async function startRelay(config: RelayConfig): Promise<Running> {
  const { pool, log } = config
  await prepareLanes(pool)
  const state: State = {
    lease: openRelayLease(pool),
    isVirtual: virtualAgencies(pool),
    standing: openStandingLanes(pool, standsStillAfterMs),
    needed: openNeededJobs(),
    sent: undefined,
    gap: undefined,
    tended: 0,
    lookedFar: 0,
    holds: false,
  }
  const stopped = new AbortController()
  const loop = (async () => {
    while (!stopped.signal.aborted) {
      const pause = await round(config, state).catch((err) => {
        log.error({ err }, 'The relay could not carry on; it tries again')
        forget(state)
        return afterErrorMs
      })
      if (pause > 0) await sleep(pause, undefined, { signal: stopped.signal }).catch(() => {})
    }
    await state.lease.release().catch(() => {})
  })()
  return {
    stop: async () => {
      stopped.abort()
      await loop
    },
  }
}

interface State {
  readonly lease: RelayLease
  readonly isVirtual: (agencyIds: readonly string[]) => Promise<Set<string>>
  readonly standing: StandingLanes
  readonly needed: NeededJobs
  /** Unknown until the lease is held, and again after any failure. */
  sent: SentPositions | undefined
  gap: Gap | undefined
  tended: number
  lookedFar: number
  holds: boolean
}

function forget(state: State): void {
  state.sent = undefined
  state.lease.doubt()
}

/** One page of the ledger. Answers how long to wait before the next. */
async function round(config: RelayConfig, state: State): Promise<number> {
  const { pool, log } = config
  const cursor = await state.lease.hold()
  noteLease(state, log, cursor !== undefined)
  if (cursor === undefined) return standbyMs
  state.sent ??= await readSentPositions(pool)
  const head = await readHead(pool, cursor, state.gap, reachOf(state))
  state.gap = head.gap
  const virtual = await state.isVirtual(head.sightings.map(({ agencyId }) => agencyId))
  const live = head.sightings.filter(({ agencyId }) => !virtual.has(agencyId))
  if (head.upTo > cursor) await carry(config, state, live, head.upTo)
  await tend(config, state)
  return head.sightings.length === pageSize ? 0 : betweenRoundsMs
}

/** Once a second to the end, should nothing have been written for longer than a round looks ahead. */
function reachOf(state: State): number {
  const now = performance.now()
  if (now - state.lookedFar < lookFarMs) return reach.near
  state.lookedFar = now
  return reach.far
}

async function carry(
  { pool, queues, metrics }: RelayConfig,
  state: State,
  live: readonly Sighting[],
  upTo: number,
): Promise<void> {
  const sent = state.sent ?? new Map<string, number>()
  const sieves = [assignedAtOnce(live), await stirring(pool, live)]
  const jobs = laneJobs(live, sent, (handler, event) => sieves.every((isSent) => isSent(handler, event)))
  const lanes = jobs.map(({ handler, lane }) => ({ handler, lane, position: sent.get(`${handler}:${lane}`) ?? 0 }))
  // Recorded first: what is recorded and not sent is found missing, what is sent and not recorded might be lost unseen.
  const handled = await state.lease.moveTo(upTo, lanes)
  if (handled === undefined) return forget(state)
  const needed = state.needed(jobs, handled)
  if (needed.length > 0) await send(queues, needed, 'first')
  metrics?.relaySent(live.length)
}

function noteLease(state: State, log: Logger, holds: boolean): void {
  if (holds === state.holds) return
  state.holds = holds
  if (!holds) state.sent = undefined
  log.info(holds ? 'This relay carries the ledger now' : 'Another relay carries the ledger; this one stands by')
}

/** Once a second: what the queue has lost is sent again, and how far everything is behind is told. */
async function tend({ pool, queues, log, metrics }: RelayConfig, state: State): Promise<void> {
  if (performance.now() - state.tended < tendMs) return
  state.tended = performance.now()
  const jobs = await state.standing()
  if (jobs.length > 0) {
    const lanes = jobs.map(({ handler, lane }) => `${handler}:${lane}`)
    log.warn({ lanes }, 'Lanes stand still; what they have not handled is sent again')
    // At most one such job a lane and minute, should the queue be slow rather than empty.
    await send(queues, jobs, `again-${Math.floor(Date.now() / 60_000)}`)
  }
  if (metrics !== undefined) await reportLag(pool, metrics)
}
