import type { QueuedReview, Review } from '@understudy/contract/http/reviews'
import type { AgencyReads } from '@understudy/db/prisma-client'
import type { Viewer } from '../reading/viewer.ts'

type Names = Pick<QueuedReview, 'title' | 'taskName' | 'clientName' | 'assistantName'>

/** What the people and things of a page of reviews are called, in a query for each kind of them. */
export async function namesOf(
  reads: AgencyReads,
  { agencyId }: Viewer,
  reviews: readonly Review[],
): Promise<(review: Review) => Names> {
  const named = (ids: readonly (string | null)[]) => ({
    where: { agencyId, id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { id: true, name: true },
  })
  const [items, tasks, clients, members] = await Promise.all([
    reads.workItem.findMany({
      where: { agencyId, id: { in: reviews.map(({ workItemId }) => workItemId) } },
      select: { id: true, title: true },
    }),
    reads.task.findMany(named(reviews.map(({ taskId }) => taskId))),
    reads.client.findMany(named(reviews.map(({ clientId }) => clientId))),
    reads.member.findMany(named(reviews.map(({ assistantId }) => assistantId))),
  ])
  const names = new Map([...tasks, ...clients, ...members].map(({ id, name }) => [id, name]))
  const titles = new Map(items.map(({ id, title }) => [id, title]))
  return ({ workItemId, taskId, clientId, assistantId }) => ({
    title: titles.get(workItemId) ?? '',
    taskName: names.get(taskId) ?? '',
    clientName: names.get(clientId) ?? '',
    assistantName: assistantId === null ? null : (names.get(assistantId) ?? null),
  })
}
