import { type SamePerson, samePersonAmong } from '@understudy/domain/member/same-person'
import type { Ref } from './verb.ts'
import type { World } from './world.ts'

/** Whose memberships a rule of four eyes compares: they are to be loaded before it asks. */
export function peopleRefs(ids: readonly (string | null | undefined)[]): Ref[] {
  const known = new Set(ids.filter((id) => id != null))
  return [...known].map((id): Ref => ({ type: 'member', id }))
}

/** Whether two members are one person, as far as they were loaded. An address never changes, so that nothing is held. */
export function samePersonIn(world: World): SamePerson {
  return samePersonAmong((id) => world.peek('member', id))
}
