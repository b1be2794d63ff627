import { hash } from 'node:crypto'
import type { KeyRing } from '@understudy/db/key-ring'
import type { Engine } from '@understudy/engine/shell/engine'

/** The draw key of a simulated period: it follows from the seed, because a virtual agency has no secret to keep. */
export function simulatedDrawKey(seed: number, agencyId: string, period: string): Buffer {
  return hash('sha256', `simulated draw key ${seed} ${agencyId} ${period}`, 'buffer')
}

/** An engine whose draws are the same again for the same seed. */
export function withSimulatedDraws(engine: Engine, seed: number): Engine {
  const keys: KeyRing = {
    ...engine.keys,
    drawKey: async (agencyId, period) => simulatedDrawKey(seed, agencyId, period),
  }
  return { ...engine, keys }
}
