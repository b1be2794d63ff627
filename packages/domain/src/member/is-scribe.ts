import type { Member } from './member.ts'

/** Certified or designated: whom clinical work may be given to (domain, section 2). */
export function isScribe({ supportRole, scribeCredential }: Pick<Member, 'supportRole' | 'scribeCredential'>): boolean {
  return supportRole === 'scribe' && scribeCredential !== null
}
