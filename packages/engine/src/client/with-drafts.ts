import type { Client } from '@understudy/domain/client/client'
import { publishCalendar } from '@understudy/domain/client/client'
import { type PolicyDraft, type PolicyList, policiesInForce, savePolicies } from '@understudy/domain/client/policies'
import type { Reason } from '@understudy/domain/decision'
import type { CalendarDefinition } from '@understudy/domain/sla/calendar-definition'

/** What somebody is about to save. */
export interface Drafts {
  readonly calendar?: CalendarDefinition
  readonly policies?: readonly PolicyDraft[]
}

/** The client as it would be with them saved, by the very decisions that save them; or why they cannot be. */
export function withDrafts(
  client: Client,
  { calendar, policies }: Drafts,
  at: number,
): { readonly reasons: readonly Reason[]; readonly client: Client } {
  const calendars = calendar === undefined ? undefined : publishCalendar(client, '', calendar, at)
  const list = policies === undefined ? undefined : savePolicies(client, '', policies)
  const reasons = [calendars, list].flatMap((decision) => (decision?.kind === 'refused' ? decision.reasons : []))
  if (reasons.length > 0) return { reasons, client }
  const saved = list?.kind === 'accepted' ? (list.events[0]?.body as PolicyList | undefined) : undefined
  return {
    reasons,
    client: {
      ...client,
      ...(calendar !== undefined && { calendars: [...client.calendars, calendar] }),
      policyList: saved ?? client.policyList ?? { version: client.policies.length, policies: policiesInForce(client) },
    },
  }
}
