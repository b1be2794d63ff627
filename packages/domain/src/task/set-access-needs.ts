import type { ClientSystem } from '../access/client-system.ts'
import { accepted, type Decision, reason, refused } from '../decision.ts'
import type { AccessNeed } from './task.ts'

/** The systems that a task needs and the least role in each; those of the client's register, once it has one. */
export function setAccessNeeds(
  id: string,
  accessNeeds: readonly AccessNeed[],
  systems: readonly ClientSystem[] | undefined,
): Decision {
  const reasons = accessNeeds.flatMap(({ system, role }, index) => {
    const known = systems?.find(({ name }) => name === system)
    if (accessNeeds.findIndex((other) => other.system === system) < index)
      return [reason('system_twice', `${system} is named twice`, 'Name each system once, with the least role')]
    if (systems !== undefined && known === undefined)
      return [reason('system_unknown', `The client's register has no ${system}`, 'Register the system first')]
    if (known === undefined || known.roles.length === 0 || known.roles.includes(role)) return []
    return [reason('role_unknown', `${system} knows no role ${role}`, `Name one of ${known.roles.join(', ')}`)]
  })
  if (reasons.length > 0) return refused('needs_not_possible', reasons)
  return accepted([{ stream: 'task', id, type: 'task.access_needs_set', body: { accessNeeds: [...accessNeeds] } }])
}
