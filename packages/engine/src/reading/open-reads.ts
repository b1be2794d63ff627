import { type AgencyReads, forAgency, openPrisma } from '@understudy/db/prisma-client'
import type { Engine } from '../shell/engine.ts'

/** Reads of one agency; each sets its tenant. */
export type ReadsOf = (agencyId: string) => AgencyReads

/** Opened once a process. */
export function openReads({ pool, keys }: Pick<Engine, 'pool' | 'keys'>): ReadsOf {
  const prisma = openPrisma(pool)
  return (agencyId) => forAgency(prisma, agencyId, keys)
}
