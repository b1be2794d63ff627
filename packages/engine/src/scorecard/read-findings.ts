import type { AgencyReads } from '@understudy/db/prisma-client'
import type { AccessFindingCode } from '@understudy/domain/access/findings'
import type { ScorecardFacts } from '@understudy/domain/insight/scorecard-facts'
import type pg from 'pg'
import { readAccessFindings } from '../access/read-access.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'
import type { ClientTasks } from '../rollout/handed-over.ts'
import { readLackingAccess } from '../rollout/read-rollout.ts'

/** Told with the hand-overs that they keep waiting, and so not twice. */
const ofHandOvers: ReadonlySet<string> = new Set<AccessFindingCode>(['access_missing', 'access_being_withdrawn'])

interface Asked {
  readonly pool: pg.Pool
  readonly reads: AgencyReads
  readonly viewer: Viewer
  readonly clientId: string
  readonly own: ClientTasks
  readonly at: number
}

/**
 * What of a client's access is to be mended: findings of the client and of whoever has its work, but for what only draws
 * near, and access that is missing. A contact of the client reads what it is, and not whose.
 */
export async function readFindings({
  pool,
  reads,
  viewer,
  clientId,
  own,
  at,
}: Asked): Promise<ScorecardFacts['findings']> {
  const isInternal = scopeOf(viewer).kind === 'agency'
  const agency: Viewer = { ...viewer, roles: ['owner'], clientId: null }
  const { findings } = await readAccessFindings(pool, agency, {}, at)
  const people = new Set(own.delegations.map(({ delegation }) => delegation.assistantId))
  const concerns = ({ clientId: of, memberId }: (typeof findings)[number]) =>
    of === clientId || (of === null && memberId !== null && people.has(memberId))
  const found = findings.filter((one) => one.severity !== 'low' && !ofHandOvers.has(one.code) && concerns(one))
  const lacking = await readLackingAccess(reads, viewer.agencyId, own, at)
  const words = (code: string, message: string) => (isInternal ? message : code.replaceAll('_', ' '))
  return [
    ...found.map(({ code, message, memberId }) => ({
      message: words(code, message),
      evidence: { type: memberId === null ? 'client' : 'member', streamId: memberId ?? clientId, position: null },
    })),
    ...lacking.flatMap(({ delegationId, unmet }) =>
      unmet.map(({ code, message }) => ({
        message: words(code, message),
        evidence: { type: 'delegation', streamId: delegationId, position: null },
      })),
    ),
  ]
}
