import type { Member } from './member.ts'

/** Who does the work of clients now: an assistant who has not left. */
export const isActiveAssistant = ({ state, roles }: Pick<Member, 'state' | 'roles'>): boolean =>
  state === 'active' && roles.includes('assistant')
