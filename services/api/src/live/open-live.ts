import { setTimeout as sleep } from 'node:timers/promises'
import { hears } from '@understudy/engine/live/hears'
import { type Audience, readAudience } from '@understudy/engine/live/read-audience'
import { type Change, type Horizon, readChanges, readHorizon } from '@understudy/engine/live/read-changes'
import { scopeOf, type Viewer } from '@understudy/engine/reading/viewer'
import type { Log } from '@understudy/observe/log'
import type pg from 'pg'

/** Somebody who wants to be told. */
export interface Listener {
  readonly viewer: Viewer
  /** The position up to which they were told before; undefined where they begin now. */
  readonly after: number | undefined
  /** Changes that they may hear of, in order; whatever happened up to `position` they have been told by then. */
  tell(position: number, changes: readonly Change[]): void
  /** They missed more than is worth telling: up to `position`, everything may have changed. */
  reset(position: number): void
}

export interface Live {
  /** @returns how to leave. */
  join(listener: Listener): () => void
  /** Something was committed here: look at once. */
  wake(): void
  stop(): Promise<void>
}

export interface LiveOptions {
  readonly pool: pg.Pool
  readonly log: Log
  /** How often to look for what other processes have committed. */
  readonly everyMs?: number
}

const pageSize = 1_000
/** However often it is woken, it looks no more often than this. */
const restMs = 50
const afterFailureMs = 1_000

/** What a listener was told of the positions that are not settled yet. */
type Told = Map<Listener, Set<number>>

/**
 * Tells listeners what was appended to the ledger, at least once. Positions are drawn before they are committed, so one
 * may appear after a later one: up to `settled` everything has appeared (see `readHorizon`), and what lies beyond is
 * read again each time. Nothing is read while nobody listens.
 */
export function openLive({ pool, log, everyMs = 250 }: LiveOptions): Live {
  const told: Told = new Map()
  const joining = new Set<Listener>()
  const stopping = new AbortController()
  let alarm = new AbortController()
  let settled: number | undefined
  let pending: Horizon | undefined
  let running: Promise<void> | undefined

  const look = async () => {
    const horizon = await readHorizon(pool)
    if (settled !== undefined && horizon.position < settled) startAgain(horizon.position)
    const reached = reachedBy(horizon, pending)
    settled ??= reached
    if (settled !== undefined) {
      const fresh = horizon.position > settled ? await readFresh(pool, [...told.keys()], settled) : noFresh
      settled = Math.max(settled, reached ?? 0)
      tellAll(told, fresh, settled)
      await admit(settled)
    }
    if (reached !== undefined) pending = undefined
    pending ??= horizon
  }

  /** The ledger ends before what we have seen: another one was put in its place. */
  const startAgain = (position: number) => {
    settled = undefined
    pending = undefined
    for (const [listener, positions] of told) {
      positions.clear()
      listener.reset(position)
    }
  }

  const admit = async (position: number) => {
    for (const listener of joining) {
      const fresh = listener.after === undefined ? [] : await readMissed(pool, listener, position)
      if (!joining.delete(listener)) continue
      told.set(listener, new Set(fresh?.map((change) => change.position).filter((one) => one > position)))
      if (fresh === undefined) listener.reset(position)
      else listener.tell(position, fresh)
    }
  }

  const run = async () => {
    while ((told.size > 0 || joining.size > 0) && !stopping.signal.aborted) {
      const began = performance.now()
      const failure = await look().catch((error: Error) => error)
      if (failure !== undefined) log.warn({ err: failure }, 'live updates wait for the database')
      const waitMs = failure === undefined ? Math.max(everyMs, 2 * (performance.now() - began)) : afterFailureMs
      await sleep(restMs)
      await sleep(waitMs - restMs, undefined, { signal: AbortSignal.any([alarm.signal, stopping.signal]) }).catch(
        () => {},
      )
      alarm = new AbortController()
    }
    // What happens while nobody listens is nobody's: the next listener starts from where the ledger is then.
    settled = undefined
    pending = undefined
    running = undefined
  }

  return {
    join(listener) {
      joining.add(listener)
      running ??= run()
      return () => {
        joining.delete(listener)
        told.delete(listener)
      }
    },
    wake: () => running !== undefined && alarm.abort(),
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

/** The position up to which everything has appeared by now. */
function reachedBy(horizon: Horizon, pending: Horizon | undefined): number | undefined {
  if (horizon.xmin >= horizon.xmax) return horizon.position
  return pending !== undefined && horizon.xmin >= pending.xmax ? pending.position : undefined
}

interface Fresh {
  readonly listeners: readonly Listener[]
  readonly changes: ReadonlyMap<string, readonly Change[]>
  readonly audiences: ReadonlyMap<string, Audience>
}

const noFresh: Fresh = { listeners: [], changes: new Map(), audiences: new Map() }

async function readFresh(pool: pg.Pool, listeners: readonly Listener[], after: number): Promise<Fresh> {
  const agencies = [...new Set(listeners.map(({ viewer }) => viewer.agencyId))]
  const changes = Map.groupBy(await readAll(pool, agencies, after), ({ agencyId }) => agencyId)
  const audiences = new Map<string, Audience>()
  for (const [agencyId, some] of changes) {
    const own = listeners.filter(({ viewer }) => viewer.agencyId === agencyId)
    audiences.set(agencyId, await audienceOf(pool, agencyId, own, some))
  }
  return { listeners, changes, audiences }
}

async function readAll(pool: pg.Pool, agencies: readonly string[], after: number): Promise<Change[]> {
  const all: Change[] = []
  for (;;) {
    const page = await readChanges(pool, agencies, all.at(-1)?.position ?? after, pageSize)
    all.push(...page)
    if (page.length < pageSize) return all
  }
}

/** Asked only where somebody listens who sees their own work alone. */
async function audienceOf(pool: pg.Pool, agencyId: string, listeners: readonly Listener[], changes: readonly Change[]) {
  const isWanted = listeners.some(({ viewer }) => scopeOf(viewer).kind === 'own_work')
  return isWanted ? readAudience(pool, agencyId, changes) : new Map()
}

function tellAll(told: Told, { listeners, changes, audiences }: Fresh, settled: number): void {
  for (const listener of listeners) {
    const { viewer } = listener
    const positions = told.get(listener)
    if (positions === undefined) continue
    const own = (changes.get(viewer.agencyId) ?? []).filter(({ position }) => !positions.has(position))
    const heard = own.filter((change) => hears(viewer, change, audiences.get(viewer.agencyId) ?? new Map()))
    for (const { position } of own) positions.add(position)
    for (const position of positions) if (position <= settled) positions.delete(position)
    listener.tell(settled, heard)
  }
}

/** What somebody missed who is back; undefined where it is too much, or no position of this ledger. */
async function readMissed(
  pool: pg.Pool,
  { viewer, after = 0 }: Listener,
  settled: number,
): Promise<Change[] | undefined> {
  if (after > settled) return undefined
  const missed = await readChanges(pool, [viewer.agencyId], after, pageSize)
  if (missed.length === pageSize) return undefined
  const audience = await audienceOf(pool, viewer.agencyId, [{ viewer } as Listener], missed)
  return missed.filter((change) => hears(viewer, change, audience))
}
