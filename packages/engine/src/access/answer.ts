import type { AnswerChecklist } from '@understudy/contract/commands/access-commands'
import { answerEntry } from '@understudy/domain/access/answer-entry'
import { memberIdOf } from '@understudy/domain/actor'
import { type Ref, verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { promisesOfAccess } from './promises-of-access.ts'

/** Somebody who runs the agency confirms one entry, with its date. */
export const answerChecklistVerb = verb<'access_checklist.answer', AnswerChecklist>({
  name: 'access_checklist.answer',
  allow: ['owner', 'ops_lead'],
  needs: ({ accessChecklistId, entry }, world) => needsOfEntry(world, accessChecklistId, entry),
  decide: ({ accessChecklistId, ...answering }, world, { actor, at, newId }) => {
    const checklist = world.read('access_checklist', accessChecklistId)
    const memberId = checklist?.entries[answering.entry - 1]?.memberId
    const member = memberId === undefined ? undefined : world.read('member', memberId)
    const promises = promisesOfAccess(world, checklist?.clientId ?? null)
    const facts = { grants: member?.grants, isMember: member?.state === 'active', promises, newId: newId() }
    return answerEntry(checklist, accessChecklistId, answering, facts, memberIdOf(actor), at)
  },
})

function needsOfEntry(world: World, id: string, entry: number): Ref[] {
  const checklist = world.peek('access_checklist', id)
  const memberId = checklist?.entries[entry - 1]?.memberId
  return [
    { type: 'access_checklist', id },
    ...(memberId === undefined ? [] : [{ type: 'member' as const, id: memberId }]),
    ...(checklist?.clientId == null ? [] : [{ type: 'client' as const, id: checklist.clientId }]),
  ]
}
