import type { Role } from '@understudy/domain/actor'
import type { Question } from '@understudy/domain/question/question'
import type { Moment } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'

/** The question, where whoever acts may see it: a client contact sees what is asked of their client. */
export function seenQuestion(world: World, questionId: string, moment: Moment): Question | undefined {
  const question = world.read('question', questionId)
  const isContact = rolesOf(world, moment).includes('client_contact')
  return isContact && question?.to !== 'client' ? undefined : question
}

/** The roles of whoever acts; those of a lead for the engine's own parts. */
export function rolesOf(world: World, { actor }: Moment): readonly Role[] {
  return actor.kind === 'member' ? (world.peek('member', actor.memberId)?.roles ?? []) : ['owner']
}
