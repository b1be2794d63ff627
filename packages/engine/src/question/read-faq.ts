import type { FaqEntry, FaqQuery } from '@understudy/contract/http/questions'
import type { AgencyReads } from '@understudy/db/prisma-client'
import type { Publication } from '@understudy/domain/question/question'
import { iso } from '../reading/iso.ts'
import { keyset, type Page, pageOf } from '../reading/page.ts'
import { stateOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'
import { visibleQuestions } from './visible-questions.ts'

/** The entries of an FAQ, with how often each was taken instead of asking: two queries more for the whole page. */
export async function readFaq(reads: AgencyReads, viewer: Viewer, query: FaqQuery): Promise<Page<FaqEntry>> {
  const { idAfter, take, orderBy } = keyset(query)
  const seen = await visibleQuestions(reads, viewer)
  const wanted = await ofTask(reads, viewer, query)
  const where = { AND: [seen, { scope: { not: null } }, wanted, idAfter] }
  const rows = await reads.question.findMany({ where, take, orderBy })
  const hits = await reads.question.groupBy({
    by: ['foundIn'],
    where: { agencyId: viewer.agencyId, foundIn: { in: rows.map(({ id }) => id) } },
    _count: true,
  })
  const hitsOf = new Map(hits.map(({ foundIn, _count }) => [foundIn, _count]))
  return pageOf(rows, query.limit, (row) => {
    const { clientId, taskId, publication } = stateOf('question', row)
    const { scope, version, question, answer, at } = publication as Publication
    const entry = { questionId: row.id, clientId, taskId, scope, version, question, answer, at: iso(at) }
    return { ...entry, hits: hitsOf.get(row.id) ?? 0 }
  })
}

/** A task has its own entries, and those that its client's tasks share. */
async function ofTask(reads: AgencyReads, { agencyId }: Viewer, { taskId, clientId }: FaqQuery) {
  const ofClient = clientId === undefined ? {} : { clientId }
  if (taskId === undefined) return ofClient
  const task = await reads.task.findFirst({ where: { agencyId, id: taskId }, select: { clientId: true } })
  return { ...ofClient, OR: [{ taskId }, { clientId: task?.clientId ?? taskId, scope: 'client' }] }
}
