import type { NoteAbsence } from '@understudy/contract/commands/delegation-commands'
import { noteAbsence } from '@understudy/domain/delegation/wake'
import { verb } from '../shell/verb.ts'

/** The assistant is or will be away: their delegations wait for the return. */
export const noteAbsenceVerb = verb<'delegation.note_absence', NoteAbsence>({
  name: 'delegation.note_absence',
  allow: [],
  needs: ({ delegationId }) => [{ type: 'delegation', id: delegationId }],
  decide: ({ delegationId, ...away }, world) => noteAbsence(world.read('delegation', delegationId), delegationId, away),
})
