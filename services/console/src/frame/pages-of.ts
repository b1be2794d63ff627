import type { Session } from '@understudy/contract/http/session'
import type { PageName } from '../address/page.ts'

/** Who runs an agency or works for it has hand-overs to look at; a client's contact watches work and answers. */
export function pagesOf({ roles }: Pick<Session, 'roles'>): readonly PageName[] {
  const isContact = roles.every((role) => role === 'client_contact')
  return isContact ? ['board', 'escalations'] : ['board', 'escalations', 'delegations']
}

/** Those who see the whole agency, whatever their own part in it. */
export function seesAgency({ roles }: Pick<Session, 'roles'>): boolean {
  return roles.some((role) => role === 'owner' || role === 'ops_lead' || role === 'reviewer')
}
