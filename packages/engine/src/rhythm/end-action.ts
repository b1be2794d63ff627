import type { DropAction, FinishAction } from '@understudy/contract/commands/rhythm-commands'
import { memberIdOf, type Role } from '@understudy/domain/actor'
import type { Decision } from '@understudy/domain/decision'
import { endAction } from '@understudy/domain/rhythm/action'
import { notFound } from '../shell/not-found.ts'
import { type Moment, verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'

const allow: readonly Role[] = ['owner', 'ops_lead', 'reviewer', 'assistant', 'client_contact']

/** An action is done: its owner says so, or a lead. */
export const finishActionVerb = verb<'action.finish', FinishAction>({
  name: 'action.finish',
  allow,
  needs: ({ actionId }) => [{ type: 'action', id: actionId }],
  decide: ({ actionId, ...said }, world, moment) => end(actionId, { done: true, ...said }, world, moment),
})

/** An action is not to be done after all, and why. */
export const dropActionVerb = verb<'action.drop', DropAction>({
  name: 'action.drop',
  allow,
  needs: ({ actionId }) => [{ type: 'action', id: actionId }],
  decide: ({ actionId, reason }, world, moment) => end(actionId, { done: false, reason }, world, moment),
})

function end(actionId: string, ending: Parameters<typeof endAction>[2], world: World, { actor }: Moment): Decision {
  const action = world.read('action', actionId)
  const id = memberIdOf(actor)
  const roles = world.peek('member', id)?.roles ?? []
  return action === undefined ? notFound('action') : endAction(action, actionId, ending, { id, roles })
}
