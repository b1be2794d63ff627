import type { Agency } from '../agency/agency.ts'
import type { Client } from '../client/client.ts'
import { zoneOf } from '../escalation/recipient-hours.ts'
import type { Member } from '../member/member.ts'

/**
 * The IANA zone in whose wall time a recipient's quiet hours and digests lie: the one that they named, else that of
 * where they work, else their client's for its contact, else the agency's, which is that of chats and programs.
 */
export function zoneOfNotices(
  member: Member | undefined,
  facts: { readonly client: Client | undefined; readonly agency: Agency },
): string {
  return member?.preferences?.zone ?? zoneOf(member, facts)
}
