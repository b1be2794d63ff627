import type { AgencyReads } from '@understudy/db/prisma-client'
import type { Subject } from '@understudy/domain/escalation/subject'
import type { Viewer } from '../reading/viewer.ts'
import { visible } from '../work-item/read-work-items.ts'

/** A work item by its title, with of whose task it is and when it is due. */
interface NamedWork {
  readonly id: string
  readonly title: string
  readonly clientId: string
  readonly taskId: string
  readonly dueAt: string | null
}

/** The work that subjects are about, also by way of a review or a question, as far as the viewer sees it: for a whole page. */
export async function worksOf(
  reads: AgencyReads,
  viewer: Viewer,
  subjects: readonly Subject[],
): Promise<(subject: Subject) => NamedWork | null> {
  const { agencyId } = viewer
  const idsOf = (wanted: Subject['kind']) => subjects.filter(({ kind }) => kind === wanted).map(({ id }) => id)
  const about = (kind: Subject['kind']) => ({
    where: { agencyId, id: { in: idsOf(kind) } },
    select: { id: true, workItemId: true },
  })
  const [reviews, questions] = await Promise.all([
    reads.review.findMany(about('review')),
    reads.question.findMany(about('question')),
  ])
  const workIds = new Map([
    ...idsOf('work_item').map((id) => [id, id] as const),
    ...[...reviews, ...questions].map(({ id, workItemId }) => [id, workItemId] as const),
  ])
  const named = await readNamed(reads, viewer, [...workIds.values()])
  return ({ id: subjectId }) => named.get(workIds.get(subjectId) ?? '') ?? null
}

async function readNamed(reads: AgencyReads, viewer: Viewer, ids: readonly (string | null)[]) {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map<string, NamedWork>()
  const items = await reads.workItem.findMany({
    where: { AND: [visible(viewer), { id: { in: wanted } }] },
    select: { id: true, title: true, clientId: true, taskId: true, dueAt: true },
  })
  return new Map(
    items.map((item): [string, NamedWork] => [item.id, { ...item, dueAt: item.dueAt?.toISOString() ?? null }]),
  )
}
