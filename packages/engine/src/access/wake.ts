import type { OfAccessChecklist } from '@understudy/contract/commands/access-commands'
import { wakeChecklist } from '@understudy/domain/access/wake-checklist'
import { verb } from '../shell/verb.ts'
import { checklistAndClient, promisesOfAccess } from './promises-of-access.ts'

/** Its clock warns or is breached, or the day by which it was to be done has come. */
export const wakeAccessChecklistVerb = verb<'access_checklist.wake', OfAccessChecklist>({
  name: 'access_checklist.wake',
  allow: [],
  needs: ({ accessChecklistId }, world) => checklistAndClient(world, accessChecklistId),
  decide: ({ accessChecklistId }, world, { at }) => {
    const checklist = world.read('access_checklist', accessChecklistId)
    const promises = promisesOfAccess(world, checklist?.clientId ?? null)
    return wakeChecklist(checklist, accessChecklistId, promises, at)
  },
})
