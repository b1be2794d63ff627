import type { Session } from '@understudy/contract/http/session'
import type { PageName } from '../address/page.ts'

/** Who runs an agency or works for it has hand-overs to look at; a client's contact answers what waits for them, and watches. */
export function pagesOf({ roles }: Pick<Session, 'roles'>): readonly PageName[] {
  const isContact = roles.every((role) => role === 'client_contact')
  if (isContact) return ['clients', 'board', 'escalations', 'inbox']
  return [
    ...(roles.includes('assistant') ? (['work'] as const) : []),
    ...(['board', 'escalations'] as const),
    ...(seesAgency({ roles }) ? (['reviews'] as const) : []),
    'delegations',
    'clients',
    ...(seesAgency({ roles }) ? (['people', 'fixes', 'insight'] as const) : []),
    ...(leads({ roles }) ? (['settings'] as const) : []),
    'inbox',
  ]
}

/** Those who see the whole agency, whatever their own part in it. */
export function seesAgency({ roles }: Pick<Session, 'roles'>): boolean {
  return roles.some((role) => role === 'owner' || role === 'ops_lead' || role === 'reviewer')
}

/** Those who say who does what. */
export function leads({ roles }: Pick<Session, 'roles'>): boolean {
  return roles.some((role) => role === 'owner' || role === 'ops_lead')
}
