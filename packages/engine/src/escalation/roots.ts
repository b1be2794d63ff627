import { unmetToWork } from '@understudy/domain/delegation/gates'
import { type CauseKind, causeOf } from '@understudy/domain/escalation/causes'
import { rootOfLack } from '@understudy/domain/escalation/root-of-lack'
import { type Root, rootOf, type Subject, subjectOfRoot } from '@understudy/domain/escalation/subject'
import { isAway } from '@understudy/domain/member/is-away'
import type { OpenDelegation } from '@understudy/domain/task/task'
import type { WorkItem } from '@understudy/domain/work-item/work-item'
import type { Ref } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { comesOf, isHandedIn, itemOf, runningAbout, waitsFor } from './waits-for.ts'

/** By what a cause is grouped, and what it comes of most nearly where that is something else again (rules 17 and 21). */
interface Rooted {
  readonly root: Root
  readonly follows?: Root
}

/** When it is asked, and of whom. */
export interface Asked {
  readonly agencyId: string
  readonly at: number
}

/**
 * The first thing that a cause comes of: of an earlier item that the work waits for, or a review or an answer that is
 * late, whatever that comes of itself; of whoever is to do it and is away, has left, or lacks an access or a signature;
 * of its client's sign-off. What is left without anybody is grouped by its task, everything else stands by itself.
 */
export function rootFor(subject: Subject, cause: CauseKind, world: World, asked: Asked): Rooted {
  const nearer = comesOf(subject, cause, world)
  if (nearer === undefined) return { root: rootOfDoer(subject, cause, world, asked) ?? lastRoot(subject, cause, world) }
  const follows = rootOf(nearer)
  const root = (runningAbout(nearer, world)?.root ?? follows) as Root
  return root === follows ? { root } : { root, follows }
}

/** What `rootFor` looks at, as far as it is known by now, and what runs and gathers where it may lead. */
export function needsOfRoot(subject: Subject, cause: CauseKind, world: World): Ref[] {
  const doer = doerOf(subject, cause, world)
  const item = itemOf(subject, world)
  const isRegulated = item !== undefined && world.peek('client', item.clientId)?.regulated === true
  return [
    ...(doer === undefined ? [] : [{ type: 'member' as const, id: doer }, ...under(`member:${doer}`)]),
    ...(isAboutWork(cause) && item !== undefined ? needsOfPlace(item, world) : []),
    ...(isAboutWork(cause) && isRegulated ? under(`client:${item.clientId}`) : []),
    ...(cause === 'no_cover' && item !== undefined ? under(`task:${item.taskId}`) : []),
    ...waitsFor(subject, cause, world).flatMap((one) => [
      { type: one.kind, id: one.id },
      ...under(rootOf(one)),
      ...under(runningAbout(one, world)?.root ?? rootOf(one)),
    ]),
  ]
}

/** What runs about a root's subject, and what gathers there; the grants of a member are under the member's id. */
export function under(root: string): Ref[] {
  const { id } = subjectOfRoot(root)
  return [
    { type: 'escalation', id, with: 'running' },
    { type: 'escalation', id, with: 'group' },
  ]
}

/** That work is late, will be, or is nobody's. */
const isAboutWork = (cause: CauseKind) => causeOf(cause).ownLateness || cause === 'no_cover'

/** Under what whoever has it does the work; where nobody has it, the primary's place, who should. */
function placeOf({ taskId, assistantId }: WorkItem, world: World): OpenDelegation | undefined {
  const open = world.peek('task', taskId)?.delegations ?? []
  return open.find((one) => (assistantId === null ? one.cover === 'primary' : one.assistantId === assistantId))
}

const needsOfPlace = (item: WorkItem, world: World): Ref[] => {
  const id = placeOf(item, world)?.delegationId
  return id === undefined ? [] : [{ type: 'delegation', id }]
}

/** Who is to do what a cause is about: the work, its review, or the learning. */
function doerOf(subject: Subject, cause: CauseKind, world: World): string | undefined {
  if (subject.kind === 'review') return cause === 'overdue_review' ? reviewerOf(subject.id, world) : undefined
  if (subject.kind === 'delegation')
    return cause === 'paused_too_long' ? world.peek('delegation', subject.id)?.assistantId : undefined
  const item = isAboutWork(cause) ? itemOf(subject, world) : undefined
  if (item === undefined) return undefined
  if (isHandedIn(item)) return item.reviewId === null ? undefined : reviewerOf(item.reviewId, world)
  return item.assistantId ?? placeOf(item, world)?.assistantId
}

/** Who has claimed a review, or was named for it. */
function reviewerOf(id: string, world: World): string | undefined {
  const review = world.peek('review', id)
  return review?.reviewerId ?? review?.assignedTo ?? undefined
}

function rootOfDoer(subject: Subject, cause: CauseKind, world: World, { agencyId, at }: Asked): Root | undefined {
  const memberId = doerOf(subject, cause, world)
  const member = memberId === undefined ? undefined : world.peek('member', memberId)
  if (memberId === undefined || member === undefined) return undefined
  const zone = world.peek('agency', agencyId)?.timeZone ?? 'Etc/UTC'
  if (member.state === 'left' || isAway(member, zone, at)) return `member:${memberId}`
  const item = itemOf(subject, world)
  const task = item && world.peek('task', item.taskId)
  if (task === undefined || isHandedIn(item as WorkItem)) return undefined
  const { clientId } = task
  const { delegationId } = placeOf(item as WorkItem, world) ?? {}
  const observed = delegationId !== undefined && world.peek('delegation', delegationId)?.observed === true
  const unmet = unmetToWork({ task, assistant: member, client: world.peek('client', clientId), at }, observed)
  return rootOfLack(unmet, { memberId, clientId })
}

function lastRoot(subject: Subject, cause: CauseKind, world: World): Root {
  const item = cause === 'no_cover' ? itemOf(subject, world) : undefined
  return item === undefined ? rootOf(subject) : `task:${item.taskId}`
}
