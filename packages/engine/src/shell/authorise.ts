import { type Refused, refusedBecause } from '@understudy/domain/decision'
import type { Member } from '@understudy/domain/member/member'
import type { Command } from './command.ts'
import { notFound } from './not-found.ts'
import type { Verb } from './verb.ts'
import type { World } from './world.ts'

/**
 * Whether the actor may send this command at all. The engine's own parts may; a member needs one of the verb's roles,
 * who is nothing but an assistant acts on their own work only, and a client contact on their own client's, whatever
 * else they are. What is another client's does not exist for a client contact (domain, section 13, rule 6).
 */
export function unauthorised(command: Command, verb: Verb, world: World, mayDate: boolean): Refused | undefined {
  const { actor } = command
  if (actor.kind === 'system') return undefined
  if (command.occurredAt !== undefined && !mayDate && verb.saysWhen !== true)
    return refusedBecause('time_not_yours', 'Only imports and replays may say when something happened')
  const member = world.peek('member', actor.memberId)
  if (member === undefined || member.state !== 'active')
    return refusedBecause('not_a_member', 'You are no member of this agency')
  const held = member.roles.filter((role) => verb.allow.includes(role))
  if (held.length === 0) {
    const roles = verb.allow.length > 0 ? `Ask a member who is ${verb.allow.join(' or ')}` : 'Only the engine does this'
    return refusedBecause('role_missing', `Your roles do not allow ${verb.name}`, roles)
  }
  if (member.roles.includes('client_contact') && reachesAnotherClient(member, command, verb, world))
    return notFound('record')
  const owner = verb.ownedBy?.(command.input as never, world)
  if (owner === undefined || owner === actor.memberId || held.some((role) => role !== 'assistant')) return undefined
  return refusedBecause('not_your_work', 'This is the work of another assistant', 'Ask a lead to assign it to you')
}

function reachesAnotherClient(contact: Member, command: Command, verb: Verb, world: World): boolean {
  return verb.needs(command.input as never, world, command).some(({ type, id }) => {
    if (type === 'client') return id !== contact.clientId
    const state = type === 'member' || type === 'agency' ? undefined : world.peek(type, id)
    return state !== undefined && 'clientId' in state && state.clientId !== contact.clientId
  })
}
