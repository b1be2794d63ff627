import { type Reason, reason } from '../decision.ts'
import type { Member } from './member.ts'

/** Who would end an owner, and whether another one stays. */
export interface OwnerFacts {
  readonly byOwner: boolean
  readonly hasOtherOwner: boolean
}

export const lastOwner = reason(
  'last_owner',
  'They are the only owner of the agency',
  'Make somebody else an owner before',
)

/** Nobody but an owner ends an owner, and one always stays: only an owner invites people, and makes others owners. */
export function unmetToGo({ roles, state }: Member, { byOwner, hasOtherOwner }: OwnerFacts): Reason[] {
  if (!roles.includes('owner') || state === 'left') return []
  return [
    ...(byOwner ? [] : [reason('owner_alone', 'Only an owner says that an owner has left', 'Ask an owner')]),
    ...(hasOtherOwner ? [] : [lastOwner]),
  ]
}
