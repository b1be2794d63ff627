import type { ClinicalWork } from '@understudy/domain/member/profile'
import type { World } from '../shell/world.ts'

/** The clinical work that a member has, in words; asked for with the member by `work_held`. */
export function clinicalWorkOf(world: World, memberId: string): ClinicalWork {
  return world
    .workHeld(memberId)
    .map(({ kind, name, id }) => (kind === 'delegation' ? `the task "${name}" (${id})` : `the item "${name}" (${id})`))
}
