import type { MeasureFacts } from '@understudy/contract/http/insight'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { iso } from '../reading/iso.ts'
import { stateOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'
import { readClient } from './read-clients.ts'

/** What a client's measures are read against, for who runs the agency and the client's contacts; undefined for others. */
export async function readMeasureFacts(
  reads: AgencyReads,
  viewer: Viewer,
  clientId: string,
): Promise<MeasureFacts | undefined> {
  if (scopeOf(viewer).kind === 'own_work' || (await readClient(reads, viewer, clientId)) === undefined) return undefined
  const { agencyId } = viewer
  const row = await reads.client.findFirstOrThrow({ where: { agencyId, id: clientId } })
  const { baseline, hourlyValue = null, intake } = stateOf('client', row)
  return {
    baseline: baseline === undefined ? null : { ...baseline, lateBecause: baseline.lateBecause ?? null },
    hourlyValue,
    intake: intake === undefined ? null : presentIntake(intake),
  }
}

type Kept = NonNullable<ReturnType<typeof stateOf<'client'>>['intake']>

function presentIntake({ confirmed, ways, ...intake }: Kept): MeasureFacts['intake'] {
  const said = confirmed === undefined ? null : { ...confirmed, at: iso(confirmed.at) }
  return { ...intake, ways: [...ways], confirmed: said }
}
