import type { AgencyReads } from '@understudy/db/prisma-client'
import type { Client } from '@understudy/domain/client/client'
import { stateOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

/** A client whole, for whoever sees the agency; undefined for everybody else. */
export async function readClientState(reads: AgencyReads, viewer: Viewer, id: string): Promise<Client | undefined> {
  if (scopeOf(viewer).kind !== 'agency') return undefined
  const row = await reads.client.findFirst({ where: { agencyId: viewer.agencyId, id } })
  return row === null ? undefined : stateOf('client', row)
}
