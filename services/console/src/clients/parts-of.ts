import type { Session } from '@understudy/contract/http/session'
import { seesAgency } from '../frame/pages-of.ts'

const clientParts = ['tasks', 'setup', 'ways', 'access', 'rollout', 'scorecard', 'roi', 'weekly', 'faq'] as const
export type ClientPart = (typeof clientParts)[number] | 'waiting'

/** What of a client somebody has to look at: a contact sees what waits for them and how it goes, an assistant what they work by. */
export function partsOf(session: Pick<Session, 'roles'>): readonly ClientPart[] {
  if (seesAgency(session)) return clientParts
  return session.roles.includes('client_contact')
    ? ['waiting', 'scorecard', 'tasks', 'rollout', 'weekly', 'ways', 'faq']
    : ['tasks', 'ways', 'faq']
}

/** Somebody of the client: how the agency goes about the work is not for them. */
export function isOfClient({ roles }: Pick<Session, 'roles'>): boolean {
  return roles.every((role) => role === 'client_contact')
}
