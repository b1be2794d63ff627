import type { Outcome } from '@understudy/engine/shell/command'
import type { ApiContext } from '../context.ts'

/** After these somebody is in the agency as something else, or no more. */
const changes: ReadonlySet<string> = new Set([
  'member.name_corrected',
  'member.email_corrected',
  'member.roles_changed',
  'member.left',
  'member.erased',
])

/** Holders are remembered for seconds: in this process not beyond a command that makes them somebody else. */
export function forgetWhoChanged({ holders }: Pick<ApiContext, 'holders'>, agencyId: string, outcome: Outcome): void {
  if (outcome.kind === 'accepted' && outcome.events.some((type) => changes.has(type))) holders.forgetAgency(agencyId)
}
