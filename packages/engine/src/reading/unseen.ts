import type { AgencyReads } from '@understudy/db/prisma-client'
import { visible as visibleClients } from '../client/read-clients.ts'
import { visible as visibleDelegations } from '../delegation/read-delegations.ts'
import { within as visibleEscalations } from '../escalation/read-escalations.ts'
import { visible as visibleMembers } from '../member/read-members.ts'
import { visibleQuestions } from '../question/visible-questions.ts'
import { visible as visibleReviews } from '../review/read-reviews.ts'
import { visible as visibleActions } from '../rhythm/read-actions.ts'
import { visibleTasks } from '../task/read-tasks.ts'
import { visible as visibleItems } from '../work-item/read-work-items.ts'
import { scopeOf, type Viewer } from './viewer.ts'

type Found = Promise<readonly { readonly id: string }[]>

/** How what a field of a command names is looked for. */
const found = {
  clientId: (reads, viewer, id): Found =>
    reads.client.findMany({ where: { AND: [visibleClients(viewer), { id }] }, select }),
  memberId: (reads, viewer, id): Found =>
    reads.member.findMany({ where: { AND: [visibleMembers(viewer), { id }] }, select }),
  taskId: (reads, viewer, id): Found => reads.task.findMany({ where: { AND: [visibleTasks(viewer), { id }] }, select }),
  delegationId: (reads, viewer, id): Found =>
    reads.delegation.findMany({ where: { AND: [visibleDelegations(viewer), { id }] }, select }),
  workItemId: (reads, viewer, id): Found =>
    reads.workItem.findMany({ where: { AND: [visibleItems(viewer), { id }] }, select }),
  reviewId: (reads, viewer, id): Found =>
    reads.review.findMany({ where: { AND: [visibleReviews(viewer), { id }] }, select }),
  questionId: async (reads, viewer, id): Promise<Awaited<Found>> =>
    reads.question.findMany({ where: { AND: [await visibleQuestions(reads, viewer), { id }] }, select }),
  actionId: (reads, viewer, id): Found =>
    reads.action.findMany({ where: { AND: [visibleActions(viewer), { id }] }, select }),
  escalationId: (reads, viewer, id): Found =>
    reads.escalation.findMany({ where: { AND: [visibleEscalations(viewer), { id }] }, select }),
} satisfies Record<string, (reads: AgencyReads, viewer: Viewer, id: { in: string[] }) => Found>

const select = { id: true } as const

export type NamingField = keyof typeof found

export interface Named {
  readonly field: NamingField
  readonly id: string
}

export const isNamingField = (field: string): field is NamingField => Object.hasOwn(found, field)

/** The ids among these that the viewer sees nothing of: another's, or nobody's. Who runs the agency is kept from nothing. */
export async function unseenAmong(
  reads: AgencyReads,
  viewer: Viewer,
  named: readonly Named[],
): Promise<ReadonlySet<string>> {
  if (scopeOf(viewer).kind === 'agency') return new Set()
  const unseen = new Set(named.map(({ id }) => id))
  for (const [field, things] of Map.groupBy(named, (one) => one.field)) {
    const ids = [...new Set(things.map(({ id }) => id))]
    for (const { id } of await found[field](reads, viewer, { in: ids })) unseen.delete(id)
  }
  return unseen
}
