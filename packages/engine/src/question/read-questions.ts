import type { Question, QuestionQuery } from '@understudy/contract/http/questions'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { questionColumns } from '@understudy/domain/question/columns'
import { iso, isoOrNull } from '../reading/iso.ts'
import { keyset, type Page, pageOf } from '../reading/page.ts'
import { type StreamRow, stateOf, streamFieldsOf } from '../reading/stream-row.ts'
import { seesInternal, type Viewer } from '../reading/viewer.ts'
import { visibleQuestions } from './visible-questions.ts'

export async function readQuestion(reads: AgencyReads, viewer: Viewer, id: string): Promise<Question | undefined> {
  const row = await reads.question.findFirst({ where: { AND: [await visibleQuestions(reads, viewer), { id }] } })
  return row === null ? undefined : present(row, viewer)
}

/** For its history, which tells what the agency says to itself. */
export async function readInternalQuestion(reads: AgencyReads, viewer: Viewer, id: string) {
  return seesInternal(viewer) ? readQuestion(reads, viewer, id) : undefined
}

export async function listQuestions(reads: AgencyReads, viewer: Viewer, query: QuestionQuery): Promise<Page<Question>> {
  const { after: _, limit, to, ...wanted } = query
  const { idAfter, take, orderBy } = keyset(query)
  const seen = await visibleQuestions(reads, viewer)
  const where = { AND: [seen, wanted, to === undefined ? {} : { askedOf: to }, idAfter] }
  const rows = await reads.question.findMany({ where, take, orderBy })
  return pageOf(rows, limit, (row) => present(row, viewer))
}

/** A client's contact sees of an entry that was not asked of the client what stands in the FAQ, and no more. */
function present(row: StreamRow, viewer: Viewer): Question {
  const state = stateOf('question', row)
  const { due_at, promise } = questionColumns(state)
  const { publication, answer } = state
  const isInternal = seesInternal(viewer) || state.to === 'client'
  return {
    ...streamFieldsOf(row),
    ...{ state: state.state, clientId: state.clientId, taskId: state.taskId, to: state.to, blocks: state.blocks },
    ...{ askedBy: state.askedBy, briefVersion: state.briefVersion, foundIn: state.foundIn ?? null },
    workItemId: state.workItemId,
    text: isInternal ? state.text : (publication?.question ?? ''),
    askedAt: iso(state.askedAt),
    unasked: state.unasked === true,
    answer: answer && { ...answer, at: iso(answer.at) },
    answeredAt: isoOrNull(state.answeredAt),
    dueAt: isoOrNull(due_at),
    promise,
    publication: publication && { ...publication, at: iso(publication.at) },
  }
}
