import type { AgencyReads } from '@understudy/db/prisma-client'
import type { Subject } from '@understudy/domain/escalation/subject'
import type { Viewer } from '../reading/viewer.ts'
import { readTitles } from '../work-item/read-titles.ts'

/** A work item by its title. */
interface NamedWork {
  readonly id: string
  readonly title: string
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
  const titles = await readTitles(
    reads,
    viewer,
    [...workIds.values()].filter((id) => id !== null),
  )
  return ({ id: subjectId }) => {
    const id = workIds.get(subjectId) ?? null
    const title = id === null ? undefined : titles.get(id)
    return id === null || title === undefined ? null : { id, title }
  }
}
