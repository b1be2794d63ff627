import type { OpenRevocation } from '@understudy/contract/commands/access-commands'
import { type Needs, openRevocation, unneededGrants } from '@understudy/domain/access/open-revocation'
import type { Member } from '@understudy/domain/member/member'
import { notFound } from '../shell/not-found.ts'
import { type Ref, verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { promisesOfAccess } from './promises-of-access.ts'

/** A delegation or a member has ended: what they could get into is listed, under the promise to withdraw it. */
export const openRevocationVerb = verb<'access_checklist.open_revocation', OpenRevocation>({
  name: 'access_checklist.open_revocation',
  allow: [],
  needs: ({ memberId, clientId, endedTaskId, taskIds }) => [
    { type: 'member', id: memberId },
    ...(clientId === null ? [] : [{ type: 'client' as const, id: clientId }]),
    ...[...(endedTaskId === undefined ? [] : [endedTaskId]), ...taskIds].map((id): Ref => ({ type: 'task', id })),
  ],
  decide: (input, world, { at, newId }) => {
    const { memberId, clientId, because } = input
    const member = world.read('member', memberId)
    if (member === undefined) return notFound('member')
    const asked = input.grants ?? unneeded(input, member, world)
    const grants = asked.filter(({ withdrawalId }) => withdrawalId === undefined)
    const withdrawing = { memberId, clientId, because, grants, isMember: member.grants.length > 0 }
    return openRevocation(newId(), withdrawing, promisesOfAccess(world, clientId), at)
  },
})

function unneeded({ memberId, endedTaskId, taskIds }: OpenRevocation, { grants }: Member, world: World) {
  const ended = endedTaskId === undefined ? undefined : world.peek('task', endedTaskId)
  if (ended === undefined) return []
  const others = taskIds.flatMap((id): Needs[] => {
    const task = world.peek('task', id)
    return task?.delegations.some(({ assistantId }) => assistantId === memberId) ? [task] : []
  })
  return unneededGrants(grants, ended, others)
}
