import type { RubricDraft, Task, TaskQuery, TaskWithVolume } from '@understudy/contract/http/tasks'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { draftRubric } from '@understudy/domain/task/draft-rubric'
import { iso } from '../reading/iso.ts'
import { keyset, type Page, pageOf } from '../reading/page.ts'
import { type StreamRow, stateOf, streamFieldsOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'
import { presentClassification } from './present-classification.ts'
import { volumeOfTask } from './volume-of-task.ts'

export async function readTask(reads: AgencyReads, viewer: Viewer, id: string): Promise<Task | undefined> {
  const row = await reads.task.findFirst({ where: { AND: [visibleTasks(viewer), { id }] } })
  return row === null ? undefined : present(row)
}

/** The same with how long it takes to prove somebody on it, at the cadence that it has at `at`. */
export async function readTaskWithVolume(
  reads: AgencyReads,
  viewer: Viewer,
  id: string,
  at: number,
): Promise<TaskWithVolume | undefined> {
  const { agencyId } = viewer
  const [row, agency] = await Promise.all([
    reads.task.findFirst({ where: { AND: [visibleTasks(viewer), { id }] } }),
    reads.agency.findFirst({ where: { agencyId, id: agencyId } }),
  ])
  if (row === null) return undefined
  const volume = volumeOfTask(stateOf('task', row), agency === null ? undefined : stateOf('agency', agency), at)
  return { ...present(row), volume }
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
    scribeOutcomes: ______,
    ownerId,
    pool,
    tracker = [],
    criteria = [],
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
    pool: pool ?? null,
    tracker: [...tracker] as Task['tracker'],
    criteria: [...criteria] as Task['criteria'],
    family: family ?? null,
    accessNeeds: [...accessNeeds],
    delegations: [...delegations],
    brief: brief && { ...brief, publishedAt: iso(brief.publishedAt) },
    rubric:
      rubric === undefined ? null : { ...rubric, criteria: [...rubric.criteria], publishedAt: iso(rubric.publishedAt) },
    sop: sop && { ...sop, steps: [...sop.steps], publishedAt: iso(sop.publishedAt) },
  }
}
