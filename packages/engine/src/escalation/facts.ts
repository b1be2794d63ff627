import type { Escalation } from '@understudy/domain/escalation/escalation'
import type { LadderFacts } from '@understudy/domain/escalation/ladder-facts'
import { builtInPolicy, type EscalationPolicy } from '@understudy/domain/escalation/policy'
import { isShared, subjectOfRoot } from '@understudy/domain/escalation/subject'
import type { Member } from '@understudy/domain/member/member'
import { factsOfPromise } from '@understudy/domain/work-item/facts-of-promise'
import { type Promises, promisesOf } from '@understudy/domain/work-item/promises'
import type { Ref } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { needsOfWork } from './about.ts'

/** The client and the task of what is escalated. */
export interface Work {
  readonly clientId: string | null
  readonly taskId: string | null
}

/** Whom the ladders of an agency may tell: its staff, and whom its policies and rotations name besides. */
export function needsOfAgency(agencyId: string, world: World, policy?: EscalationPolicy): Ref[] {
  const agency = world.peek('agency', agencyId)
  const policies = policy === undefined ? (agency?.escalationPolicies ?? []) : [policy]
  const onDuty = Object.values(agency?.rotations ?? {}).flatMap(({ memberIds, overrides }) => [
    ...memberIds,
    ...overrides.map(({ memberId }) => memberId),
  ])
  const named = [...policies.flatMap(namedBy), ...onDuty]
  return [
    { type: 'agency', id: agencyId },
    { type: 'agency', id: agencyId, with: 'staff' },
    ...[...new Set(named)].map((id) => ({ type: 'member' as const, id })),
  ]
}

function namedBy({ steps, fallbackMemberId }: EscalationPolicy): string[] {
  const named = steps.flatMap(({ whom }) => whom.flatMap((one) => (one.kind === 'member' ? [one.memberId] : [])))
  return fallbackMemberId === undefined ? named : [...named, fallbackMemberId]
}

/** What a ladder that runs looks at. The escalation comes first: it is what the command is about. */
export function needsOfLadder(escalationId: string, world: World, agencyId: string): Ref[] {
  const own: Ref = { type: 'escalation', id: escalationId }
  const escalation = world.peek('escalation', escalationId)
  if (escalation === undefined) return [own]
  const { clientId, taskId, policy, holderId } = escalation
  return [
    own,
    ...needsOfWork(clientId, taskId),
    ...needsOfAgency(agencyId, world, policy),
    ...(holderId === null ? [] : [{ type: 'member' as const, id: holderId }]),
    ...needsOfGroup(escalation),
  ]
}

function needsOfGroup(escalation: Escalation): Ref[] {
  if (escalation.state !== 'raised' || !isShared(escalation)) return []
  return [{ type: 'escalation', id: subjectOfRoot(escalation.root).id, with: 'group' }]
}

/** As of now: who there is, and how things stand. `policy` is the one of the escalation, where it has one. */
export function ladderFacts(
  world: World,
  agencyId: string,
  { clientId, taskId }: Work,
  root: string,
  policy?: EscalationPolicy,
  more: readonly string[] = [],
): LadderFacts | undefined {
  const agency = world.peek('agency', agencyId)
  if (agency === undefined) return undefined
  const people = new Map<string, Member>(world.staff())
  const ids = [...needsOfAgency(agencyId, world, policy ?? builtInPolicy), ...needsOfAgency(agencyId, world)]
  for (const id of [...ids.flatMap((ref) => (ref.type === 'member' ? [ref.id] : [])), ...more]) {
    const member = world.peek('member', id)
    if (member !== undefined) people.set(id, member)
  }
  return {
    agency,
    people,
    task: taskId === null ? undefined : world.peek('task', taskId),
    client: clientId === null ? undefined : world.peek('client', clientId),
    group: world.group(root),
    promises: promisesTo(world, { clientId, taskId }),
  }
}

/** What the client was promised an answer in; nothing where it is about no client's work. */
export function promisesTo(world: World, { clientId, taskId }: Work): Promises | undefined {
  const client = clientId === null ? undefined : world.peek('client', clientId)
  if (clientId === null || client === undefined || client.calendars.length === 0) return undefined
  const task = taskId === null ? undefined : world.peek('task', taskId)
  return promisesOf(client, factsOfPromise({ clientId, task }))
}

/** The facts of an escalation that runs. */
export function factsOf(world: World, agencyId: string, escalationId: string, more: readonly string[] = []) {
  const escalation = world.read('escalation', escalationId)
  if (escalation === undefined) return { escalation, facts: undefined }
  const named = escalation.holderId === null ? more : [...more, escalation.holderId]
  return { escalation, facts: ladderFacts(world, agencyId, escalation, escalation.root, escalation.policy, named) }
}
