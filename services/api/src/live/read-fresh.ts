import { heardOf } from '@understudy/engine/live/hears'
import { type Audience, noAudience, readAudience } from '@understudy/engine/live/read-audience'
import { type Change, readChanges } from '@understudy/engine/live/read-changes'
import { scopeOf } from '@understudy/engine/reading/viewer'
import type pg from 'pg'
import type { Listener } from './listener.ts'

/** What lies beyond a position, for those who listen, by agency. */
export interface Fresh {
  readonly listeners: readonly Listener[]
  readonly changes: ReadonlyMap<string, readonly Change[]>
  readonly audiences: ReadonlyMap<string, Audience>
}

const pageSize = 1_000

export async function readFresh(pool: pg.Pool, listeners: readonly Listener[], after: number): Promise<Fresh> {
  const agencies = [...new Set(listeners.map(({ viewer }) => viewer.agencyId))]
  const all = agencies.length === 0 ? [] : await readAll(pool, agencies, after)
  const changes = Map.groupBy(all, ({ agencyId }) => agencyId)
  const audiences = new Map<string, Audience>()
  for (const [agencyId, some] of changes) {
    const own = listeners.filter(({ viewer }) => viewer.agencyId === agencyId)
    audiences.set(agencyId, await audienceOf(pool, agencyId, own, some))
  }
  return { listeners, changes, audiences }
}

export interface Missed {
  /** Positions beyond the settled ones that have appeared already. */
  readonly recent: readonly number[]
  /** What somebody who is back has missed; nothing where they begin now, undefined where it is more than a page. */
  readonly missed: readonly Change[] | undefined
}

export async function readMissed(pool: pg.Pool, listener: Listener, settled: number): Promise<Missed> {
  const { viewer, after = Number.MAX_SAFE_INTEGER } = listener
  const { agencyId } = viewer
  const fresh = await readAll(pool, [agencyId], settled)
  const recent = fresh.map(({ position }) => position)
  const old = after < settled ? await readChanges(pool, [agencyId], after, pageSize) : []
  if (old.length === pageSize) return { recent, missed: undefined }
  const changes = [
    ...old.filter(({ position }) => position <= settled),
    ...fresh.filter(({ position }) => position > after),
  ]
  const audience = await audienceOf(pool, agencyId, [listener], changes)
  return { recent, missed: heardOf(viewer, changes, audience) }
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
async function audienceOf(
  pool: pg.Pool,
  agencyId: string,
  listeners: readonly Listener[],
  changes: readonly Change[],
): Promise<Audience> {
  const isWanted = listeners.some(({ viewer }) => scopeOf(viewer).kind === 'own_work')
  return isWanted ? readAudience(pool, agencyId, changes) : noAudience
}
