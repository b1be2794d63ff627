import type { RubricDraft, Task, TaskQuery } from '@understudy/contract/http/tasks'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { draftRubric } from '@understudy/domain/task/draft-rubric'
import { iso } from '../reading/iso.ts'
import { keyset, type Page, pageOf } from '../reading/page.ts'
import { type StreamRow, stateOf, streamFieldsOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'
import { presentClassification } from './present-classification.ts'

export async function readTask(reads: AgencyReads, viewer: Viewer, id: string): Promise<Task | undefined> {
  const row = await reads.task.findFirst({ where: { AND: [visibleTasks(viewer), { id }] } })
  return row === null ? undefined : present(row)
}

export async function listTasks(reads: AgencyReads, viewer: Viewer, query: TaskQuery): Promise<Page<Task>> {
  const { idAfter, take, orderBy } = keyset(query)
  const { clientId } = query
  const wanted = clientId === undefined ? {} : { clientId }
  const rows = await reads.task.findMany({ where: { AND: [visibleTasks(viewer), wanted, idAfter] }, take, orderBy })
  return pageOf(rows, query.limit, present)
}

/** Undefined where there is no such task, and of no criteria where there is no brief to draft them from. */
export async function readRubricDraft(
  reads: AgencyReads,
  viewer: Viewer,
  id: string,
): Promise<RubricDraft | undefined> {
  const row = await reads.task.findFirst({ where: { AND: [visibleTasks(viewer), { id }] } })
  if (row === null) return undefined
  const { criteria, threshold } = draftRubric(stateOf('task', row))
  return { criteria: [...criteria], threshold }
}

/** The tasks that a viewer sees, as a condition on their rows. */
export function visibleTasks(viewer: Viewer) {
  const { agencyId } = viewer
  const scope = scopeOf(viewer)
  if (scope.kind === 'client') return { agencyId, clientId: scope.clientId }
  if (scope.kind === 'agency') return { agencyId }
  return { agencyId, delegations: { some: { assistantId: scope.memberId } } }
}

function present(row: StreamRow): Task {
  const {
    state: _,
    rework: __,
    fixes: ___,
    cadences: ____,
    answeredWords: _____,
    ownerId,
    family,
    brief,
    sop,
    rubric,
    accessNeeds,
    delegations,
    ...rest
  } = stateOf('task', row)
  return {
    ...streamFieldsOf(row),
    ...rest,
    ...presentClassification(stateOf('task', row)),
    ownerId: ownerId ?? null,
    family: family ?? null,
    accessNeeds: [...accessNeeds],
    delegations: [...delegations],
    brief: brief && { ...brief, publishedAt: iso(brief.publishedAt) },
    rubric:
      rubric === undefined ? null : { ...rubric, criteria: [...rubric.criteria], publishedAt: iso(rubric.publishedAt) },
    sop: sop && { ...sop, steps: [...sop.steps], publishedAt: iso(sop.publishedAt) },
  }
}
