import type { Preferences } from '@understudy/contract/http/channels'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { leads } from '@understudy/domain/actor'
import { zoneOfNotices } from '@understudy/domain/notification/zone-of-notices'
import { stateOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'

/** How a member is told: for themselves, and for whoever may say it in their place. */
export async function readPreferences(
  reads: AgencyReads,
  { agencyId, memberId, roles }: Viewer,
  id: string,
): Promise<Preferences | undefined> {
  if (id !== memberId && !leads(roles)) return undefined
  const row = await reads.member.findFirst({ where: { agencyId, id } })
  if (row === null) return undefined
  const member = stateOf('member', row)
  const agency = stateOf('agency', await reads.agency.findFirstOrThrow({ where: { agencyId, id: agencyId } }))
  const clientRow =
    member.clientId === null ? null : await reads.client.findFirst({ where: { agencyId, id: member.clientId } })
  const client = clientRow === null ? undefined : stateOf('client', clientRow)
  const { zone, quietHours, digest, off = [], unsubscribed = [] } = member.preferences ?? {}
  return {
    ...{ zone: zone ?? null, quietHours: quietHours ?? null, digest: digest ?? null },
    ...{ off: [...off], unsubscribed: [...unsubscribed], mailboxDisabled: member.emailDisabled ?? null },
    hoursIn: zoneOfNotices(member, { agency, client }),
  }
}
