import { accepted, type Decision, reason, refused } from '../decision.ts'
import type { Delegation } from '../delegation/delegation.ts'
import { clinicalGuard, unmetAccess } from '../delegation/gates.ts'
import type { Member } from '../member/member.ts'
import type { Task } from '../task/task.ts'
import { illegal } from './legal.ts'
import { itemEvent } from './work.ts'
import type { Route, WorkItem } from './work-item.ts'

export interface Candidate {
  readonly delegationId: string
  readonly delegation: Delegation
  readonly assistant: Member
}

/** Deterministic and explained: the first rule that finds somebody decides (domain, section 6). */
export function routeWork(
  item: WorkItem | undefined,
  id: string,
  task: Task,
  candidates: readonly Candidate[],
  at: number,
): Decision {
  const refusal = illegal(item, 'assigned')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  if (item.assistantId !== null) return accepted([])
  const able = candidates.filter(
    ({ assistant }) => clinicalGuard(task, assistant).length === 0 && unmetAccess({ task, assistant, at }).length === 0,
  )
  const found = byRule(able)
  if (found === undefined)
    return refused('no_cover', [
      reason('no_cover', 'Nobody can be routed to this work item', 'Assign somebody who works on this task'),
    ])
  return accepted([itemEvent(id, 'work_item.assigned', found)], { assistantId: found.assistantId })
}

interface Found {
  readonly delegationId?: string
  readonly assistantId: string
  readonly route: Route
  readonly why: string
}

function byRule(candidates: readonly Candidate[]): Found | undefined {
  const primary = candidates.find(({ delegation }) => delegation.cover === 'primary')
  const stage = primary?.delegation.state
  if (primary !== undefined && (stage === 'reverse_shadow' || stage === 'independent'))
    return to(primary, 'primary', `The primary is in ${stage}`)
  if (primary !== undefined && stage === 'shadow' && primary.delegation.demonstratorSignOff === null) {
    const demonstrator = candidates.find(({ delegation }) => delegation.state === 'independent')
    if (demonstrator !== undefined)
      return to(demonstrator, 'demonstrator', 'The primary is in shadow; their demonstrator does the work')
  }
  const backups = candidates
    .filter(({ delegation }) => delegation.cover === 'backup')
    .toSorted((a, b) => (a.delegationId < b.delegationId ? -1 : 1))
  const independent = backups.find(({ delegation }) => delegation.state === 'independent')
  if (independent !== undefined) return to(independent, 'independent_backup', 'An independent backup covers')
  const learning = backups.find(({ delegation }) => delegation.state === 'reverse_shadow')
  return learning === undefined
    ? undefined
    : to(learning, 'reverse_shadow_backup', 'A backup in reverse-shadow covers under full review')
}

function to({ delegationId, delegation }: Candidate, route: Route, why: string): Found {
  return { delegationId, assistantId: delegation.assistantId, route, why }
}

/** A person named by a lead, an import or a replay. The guards hold for them as for anybody. */
export function assignNamed(
  item: WorkItem | undefined,
  id: string,
  task: Task,
  assistantId: string,
  assistant: Member,
  at: number,
): Decision {
  return illegal(item, 'assigned') ?? assignNew(id, task, assistantId, assistant, at)
}

/** The same for an item that is made in the same breath. */
export function assignNew(id: string, task: Task, assistantId: string, assistant: Member, at: number): Decision {
  const unmet = [...clinicalGuard(task, assistant), ...unmetAccess({ task, assistant, at })]
  if (unmet.length > 0) return refused('cannot_be_assigned', unmet)
  const open = task.delegations.find((delegation) => delegation.assistantId === assistantId)
  const body = { assistantId, route: 'named' as const, why: 'Named', ...(open && { delegationId: open.delegationId }) }
  return accepted([itemEvent(id, 'work_item.assigned', body)], { assistantId })
}
