import type { OfDelegation } from '@understudy/contract/commands/delegation-commands'
import type { Actor } from '@understudy/domain/actor'
import { advance, isAboutToBePromoted } from '@understudy/domain/delegation/advance'
import { promisesOf } from '@understudy/domain/work-item/promises'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { delegationAndFacts, signingOf } from './delegation-and-more.ts'

/**
 * Tries the next step of the hand-over. A person's request and the lifecycle worker's use this same command: the gate
 * decides, and a closed one answers every condition that does not hold.
 */
export const advanceDelegationVerb = verb<'delegation.advance', OfDelegation>({
  name: 'delegation.advance',
  allow: ['owner', 'ops_lead', 'reviewer'],
  needs: ({ delegationId }, world, { agencyId, actor }) => [
    ...delegationAndFacts(world, delegationId),
    {
      type: 'agency',
      id: agencyId,
      ...(mayBePromoted(world, delegationId, agencyId, actor) && { with: 'miss_rate' as const }),
    },
  ],
  decide: ({ delegationId }, world, { agencyId, actor, at }) => {
    const delegation = world.read('delegation', delegationId)
    const task = delegation && world.read('task', delegation.taskId)
    const assistant = delegation && world.read('member', delegation.assistantId)
    const client = delegation && world.read('client', delegation.clientId)
    const agency = world.peek('agency', agencyId)
    if (!delegation || !task || !assistant || !client || !agency) return notFound('delegation')
    const facts = { delegation, task, assistant, client, at }
    return advance(facts, delegationId, promisesOf(client), agency, signingOf(world, actor), world.missRate())
  },
})

/** What reviewers miss is part of a promotion's arithmetic; asked for only where one comes of it. */
function mayBePromoted(world: World, delegationId: string, agencyId: string, actor: Actor): boolean {
  const delegation = world.peek('delegation', delegationId)
  const agency = world.peek('agency', agencyId)
  if (delegation === undefined || agency === undefined) return false
  return isAboutToBePromoted(delegation, agency, signingOf(world, actor))
}
