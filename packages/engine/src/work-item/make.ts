import { hash } from 'node:crypto'
import type { MakeWorkItem } from '@understudy/contract/commands/work-item-commands'
import type { Actor, Role } from '@understudy/domain/actor'
import { type Decision, type Refused, refused, refusedBecause } from '@understudy/domain/decision'
import type { Clock } from '@understudy/domain/sla/clock'
import { nameOfRun } from '@understudy/domain/task/cadence/run-id'
import type { Task } from '@understudy/domain/task/task'
import { makeWorkItem } from '@understudy/domain/work-item/make'
import { wrongEarlier } from '@understudy/domain/work-item/order-after'
import { assignNew } from '@understudy/domain/work-item/route'
import { inTurn } from '../shell/in-turn.ts'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { promisesAbout } from './item-and-client.ts'
import { namedBy, namedRefs } from './named.ts'

/**
 * A run of a task begins. With an external id the item's own id follows from it, so that the second attempt to make
 * it finds the first: no index has to be asked.
 */
export const makeWorkItemVerb = verb<'work_item.make', MakeWorkItem>({
  name: 'work_item.make',
  allow: ['owner', 'ops_lead', 'assistant', 'client_contact'],
  needs: ({ taskId, externalId, repeatOf, assistantId, after = [] }, world, { agencyId }) => {
    const task = world.peek('task', taskId)
    return [
      { type: 'task', id: taskId },
      ...(task === undefined ? [] : [{ type: 'client' as const, id: task.clientId }]),
      ...(externalId === undefined
        ? []
        : [{ type: 'work_item' as const, id: externalItemId(agencyId, taskId, externalId) }]),
      ...(repeatOf === undefined ? [] : [{ type: 'work_item' as const, id: repeatOf }]),
      ...after.map((id) => ({ type: 'work_item' as const, id })),
      ...(assistantId === undefined ? [] : namedRefs(task, assistantId)),
    ]
  },
  decide: (input, world, { agencyId, actor, at, newId }) => {
    // Whoever is named gets it as the task is classified now.
    const task = input.assistantId === undefined ? world.peek('task', input.taskId) : world.read('task', input.taskId)
    if (task === undefined) return notFound('task')
    const refusal = notTheirTask(world, actor, task) ?? (isOfCadences(actor) ? undefined : nameOfRun(input.externalId))
    if (refusal !== undefined) return refusal
    const { externalId } = input
    const id = externalId === undefined ? newId() : externalItemId(agencyId, input.taskId, externalId)
    const existing = world.read('work_item', id)
    const wrong =
      existing === undefined
        ? (wrongRepeat(world, task, input.repeatOf) ?? wrongAfter(world, task, input.after))
        : undefined
    if (wrong !== undefined) return wrong
    const chosen = existing === undefined ? theirChoice(world, actor, input) : undefined
    if (chosen !== undefined) return chosen
    const about = { clientId: task.clientId, task, priority: input.priority ?? 'normal', highRisk: input.highRisk }
    const made = makeWorkItem(existing, id, task, promisesAbout(world, about), input, at)
    const { assistantId } = input
    if (assistantId === undefined || existing !== undefined) return made
    if (!isTrusted(world, actor))
      return refusedBecause('role_missing', 'Only a lead names who does it', 'Leave it to routing, or ask a lead')
    const named = namedBy(world, task, assistantId)
    return named === undefined
      ? notFound('member')
      : inTurn(
          () => made,
          () =>
            assignNew(
              id,
              begun(input.taskId, made, at),
              task,
              named,
              (stage) => promisesAbout(world, { ...about, stage }),
              at,
            ),
        )
  },
})

/** What assigning needs of an item that is made in the same breath. */
function begun(taskId: string, made: Decision, at: number) {
  const [event] = made.kind === 'accepted' ? made.events : []
  const { clocks = [] } = (event?.body ?? {}) as { clocks?: readonly Clock[] }
  return { taskId, assistantId: null, clocks, ...newlyMade, madeAt: at }
}

const newlyMade = { state: 'open', startedAt: null, cycle: 1, blockedOn: null } as const

/** The engine's part that makes what recurs. */
const isOfCadences = (actor: Actor) => actor.kind === 'system' && actor.part === 'cadences'

/** A lead, an import or a replay (domain, section 6). */
function isTrusted(world: World, actor: Actor): boolean {
  return (
    actor.kind === 'system' || rolesOf(world, actor.memberId).some((role) => role === 'owner' || role === 'ops_lead')
  )
}

/** What decides how work is judged and drawn is not for whoever it may be about. */
function theirChoice(world: World, actor: Actor, { batch, highRisk }: MakeWorkItem): Refused | undefined {
  if ((batch === undefined && highRisk === undefined) || isTrusted(world, actor)) return undefined
  const what = batch === undefined ? 'that it is high-risk' : 'the batch whose items count as one outcome'
  return refusedBecause('role_missing', `Only a lead says ${what}`, 'Leave it out, or ask a lead to make the work item')
}

/** Who is nothing but an assistant sees the tasks delegated to them alone; whoever does the work makes work of no other. */
function notTheirTask(world: World, actor: Actor, { delegations }: Task): Refused | undefined {
  if (actor.kind === 'system') return undefined
  const roles = rolesOf(world, actor.memberId)
  if (roles.some((role) => role !== 'assistant' && role !== 'reviewer')) return undefined
  if (delegations.some(({ assistantId }) => assistantId === actor.memberId)) return undefined
  return roles.includes('reviewer')
    ? refusedBecause('not_your_work', 'This task is not delegated to you', 'Ask a lead to make the work item')
    : notFound('task')
}

function rolesOf(world: World, memberId: string): readonly Role[] {
  return world.peek('member', memberId)?.roles ?? []
}

function wrongAfter(world: World, { clientId }: Task, after: readonly string[] = []): Refused | undefined {
  const reasons = wrongEarlier(clientId, after, (id) => world.peek('work_item', id))
  return reasons.length === 0 ? undefined : refused('cannot_come_after', reasons)
}

/** What it repeats is work of the same client; undefined where nothing is wrong. */
function wrongRepeat(world: World, { clientId }: Task, repeatOf: string | undefined): Refused | undefined {
  if (repeatOf === undefined) return undefined
  const earlier = world.peek('work_item', repeatOf)
  if (earlier === undefined) return notFound('work item to repeat')
  return earlier.clientId === clientId
    ? undefined
    : refusedBecause('repeats_another_client', 'Work repeats work of the same client', 'Name an item of this client')
}

/** UUID version 8 over agency, task and external id. */
export function externalItemId(agencyId: string, taskId: string, externalId: string): string {
  const digest = hash('sha256', `${agencyId}\n${taskId}\n${externalId}`, 'hex')
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-9${digest.slice(17, 20)}-${digest.slice(20, 32)}`
}
