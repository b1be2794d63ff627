import type { Catalogue } from '@understudy/contract/http/catalogue'
import type { AgencyReads } from '@understudy/db/prisma-client'
import type { TaskType } from '@understudy/domain/catalogue/task-type'
import { type OwnTaskType, taskTypesOf } from '@understudy/domain/catalogue/task-types'
import { stateOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'

/** Every type that a task of the agency may be made from, the agency's own behind those of the catalogue. */
export async function readCatalogue(reads: AgencyReads, { agencyId }: Viewer): Promise<Catalogue> {
  const row = await reads.agency.findFirst({ where: { agencyId, id: agencyId } })
  return { items: taskTypesOf(row === null ? undefined : stateOf('agency', row)).map(presentTaskType) }
}

export function presentTaskType(type: TaskType | OwnTaskType): Catalogue['items'][number] {
  const { id, name, clinical, risk, flow, usualMinutes } = type
  return {
    ...{ id, name, clinical, risk, flow, usualMinutes, sop: [...type.sop] as Catalogue['items'][number]['sop'] },
    turnaround: type.turnaround as Catalogue['items'][number]['turnaround'],
    version: 'version' in type ? type.version : null,
  }
}
