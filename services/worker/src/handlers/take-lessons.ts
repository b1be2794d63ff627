import type { Clock } from '@understudy/domain/sla/clock'
import type { SortedLesson } from '@understudy/domain/sla/risk-lessons'
import type { RiskSubject } from '@understudy/domain/sla/risk-levels'
import type pg from 'pg'

/** A lesson and what it is about. */
export interface Lesson extends RiskSubject {
  readonly lesson: SortedLesson
  /** The item or the review that it is of. */
  readonly streamId: string
  /** Of the item; none of a review. */
  readonly clocks: readonly Clock[]
}

/** The first lessons of an agency that wait, in the order of the ledger; they wait no more. */
export async function takeLessons(client: pg.ClientBase, agencyId: string, count: number): Promise<Lesson[]> {
  const { rows } = await client.query({
    name: 'take_risk_lessons',
    text: 'select * from take_risk_lessons($1, $2)',
    values: [agencyId, count],
  })
  return rows.map(
    ({ lesson: { streamId, ...lesson }, task_id: taskId, task_type: taskType, is_repeat: isRepeat, clocks }) => ({
      ...{ streamId, lesson, taskId, taskType, isRepeat, clocks: clocks ?? [] },
    }),
  )
}
