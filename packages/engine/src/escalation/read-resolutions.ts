import type { Escalation } from '@understudy/contract/http/escalations'
import type { AgencyReads } from '@understudy/db/prisma-client'
import type { EscalationEvents } from '@understudy/domain/escalation/escalation'

/** Who decided and in which words, of those among these that are over; `engine` is nobody. */
export async function readResolutions(
  reads: AgencyReads,
  agencyId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Escalation['resolution']>> {
  if (ids.length === 0) return new Map()
  const rows = await reads.ledger.findMany({
    where: { agencyId, streamId: { in: [...ids] }, type: 'escalation.resolved' },
    select: { streamId: true, body: true },
  })
  return new Map(
    rows.map(({ streamId, body }) => {
      const { by, why } = body as unknown as EscalationEvents['escalation.resolved']
      return [streamId, { memberId: by === 'engine' ? null : by, why }]
    }),
  )
}
