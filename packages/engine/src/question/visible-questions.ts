import type { AgencyReads } from '@understudy/db/prisma-client'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

/**
 * What a viewer sees of questions: everything; or their own and those about tasks delegated to them; or what is asked of
 * their client. Answers that stand in a client's FAQ are seen by whoever works for that client, and by its contacts.
 */
export async function visibleQuestions(reads: AgencyReads, viewer: Viewer) {
  const { agencyId } = viewer
  const scope = scopeOf(viewer)
  if (scope.kind === 'agency') return { agencyId }
  if (scope.kind === 'client')
    return { agencyId, clientId: scope.clientId, OR: [{ askedOf: 'client' }, { scope: { not: null } }] }
  const { taskIds, clientIds } = await workOf(reads, viewer)
  return {
    agencyId,
    OR: [{ askedBy: viewer.memberId }, { taskId: { in: taskIds } }, { clientId: { in: clientIds }, scope: 'client' }],
  }
}

/** The tasks delegated to somebody, and whose they are. */
async function workOf(reads: AgencyReads, { agencyId, memberId }: Viewer) {
  const rows = await reads.delegation.findMany({
    where: { agencyId, assistantId: memberId, state: { not: 'ended' } },
    select: { taskId: true, clientId: true },
  })
  return {
    taskIds: rows.map(({ taskId }) => taskId),
    clientIds: [...new Set(rows.map(({ clientId }) => clientId))],
  }
}
