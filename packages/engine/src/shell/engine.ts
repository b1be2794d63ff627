import { type KeyRing, openKeyRing } from '@understudy/db/key-ring'
import type { AgencyMode } from '@understudy/domain/agency/agency'
import type pg from 'pg'
import type { EngineMetrics } from './engine-metrics.ts'
import { StateCache } from './state-cache.ts'

/** What the shell works with: a pool of the app role, the keys, and what it remembers between batches. */
export interface Engine {
  readonly pool: pg.Pool
  readonly keys: KeyRing
  readonly states: StateCache
  /** An agency's mode never changes, so it is asked once. */
  readonly modes: Map<string, AgencyMode>
  readonly metrics?: EngineMetrics
}

/** `pool` must be of the role understudy_app; a master key has 32 bytes, and of several the newest is first. */
export function openEngine(pool: pg.Pool, masterKeys: Buffer | readonly Buffer[], metrics?: EngineMetrics): Engine {
  const remembered = { states: new StateCache(), modes: new Map<string, AgencyMode>() }
  return { pool, keys: openKeyRing(pool, masterKeys), ...remembered, ...(metrics && { metrics }) }
}
