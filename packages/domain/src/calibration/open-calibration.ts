import { accepted, type Decision, type Reason, reason, refused, refusedBecause } from '../decision.ts'
import type { Member } from '../member/member.ts'
import { type SamePerson, sameMember } from '../member/same-person.ts'
import { mayReview } from '../review/may-review.ts'
import { pinnedRubric } from '../task/pinned-rubric.ts'
import type { Task } from '../task/task.ts'
import { doersOf } from '../work-item/whose-work.ts'
import type { WorkItem } from '../work-item/work-item.ts'
import type { Calibration, CalibrationItem } from './calibration.ts'

/** Whom and what somebody names for a session. */
export interface Convened {
  readonly title: string
  /** Milliseconds since the epoch. */
  readonly endsAt: number
  readonly items: readonly {
    readonly id: string
    readonly item: WorkItem | undefined
    readonly task: Task | undefined
  }[]
  readonly reviewers: readonly { readonly id: string; readonly member: Member | undefined }[]
}

const longest = 90 * 24 * 3_600_000
/** One reviewer agrees with nobody. */
const fewestReviewers = 2
const done = new Set(['delivered', 'accepted'])

/** A session over work that is done, by reviewers who had no hand in it; refused with every reason. */
export function openCalibration(
  existing: Calibration | undefined,
  id: string,
  convened: Convened,
  by: string,
  at: number,
  isSame: SamePerson = sameMember,
): Decision {
  if (existing !== undefined) return refusedBecause('already_exists', 'A session with this id exists already')
  if (
    convened.items.some(({ item }) => item === undefined) ||
    convened.reviewers.some(({ member }) => member === undefined)
  )
    return refusedBecause('not_found', 'There is no such work item or reviewer')
  const reasons = [...unmetTime(convened, at), ...unmetItems(convened), ...unmetReviewers(convened, isSame)]
  if (reasons.length > 0) return refused('calibration_not_possible', reasons)
  const { title, endsAt, reviewers } = convened
  const items = convened.items.map(({ id: workItemId, item, task }) => pinned(workItemId, item as WorkItem, task))
  const body = { title, by, endsAt, items, reviewers: reviewers.map((one) => one.id) }
  return accepted([{ stream: 'calibration', id, type: 'calibration.opened', body }], { calibrationId: id })
}

function pinned(workItemId: string, item: WorkItem, task: Task | undefined): CalibrationItem {
  const { clientId, taskId, submissions } = item
  return { workItemId, clientId, taskId, submission: submissions, authors: authorsOf(item), ...pinnedRubric(task) }
}

/** Its assistant too, who answers for work that somebody covered. */
function authorsOf(item: WorkItem): readonly string[] {
  return [...new Set([...(item.assistantId === null ? [] : [item.assistantId]), ...doersOf(item)])]
}

function unmetTime({ endsAt }: Convened, at: number): Reason[] {
  if (endsAt > at && endsAt - at <= longest) return []
  return [reason('end_out_of_range', 'A session ends within 90 days from now', 'Name a later or a nearer instant')]
}

function unmetItems({ items }: Convened): Reason[] {
  const twice = new Set(items.map(({ id }) => id)).size < items.length
  return [
    ...(twice ? [reason('item_twice', 'A work item is named twice', 'Name each one once')] : []),
    ...items.flatMap(({ id, item }) =>
      item !== undefined && done.has(item.state) && item.submissions > 0
        ? []
        : [
            reason(
              'not_done',
              `The work item ${id} is not done`,
              'Name delivered work: nothing then tells its verdict',
            ),
          ],
    ),
  ]
}

function unmetReviewers({ reviewers, items }: Convened, isSame: SamePerson): Reason[] {
  const ids = reviewers.map(({ id }) => id)
  const people = ids.filter((id, index) => ids.findIndex((other) => isSame(other, id)) === index)
  return [
    ...(people.length < fewestReviewers
      ? [reason('too_few_reviewers', 'Whether reviewers agree takes two of them', 'Name another reviewer')]
      : []),
    ...(people.length < reviewers.length
      ? [reason('reviewer_twice', 'A reviewer is named twice', 'Name each one once')]
      : []),
    ...reviewers.flatMap(({ id, member }) =>
      mayReview(member) ? [] : [reason('no_reviewer', `${id} does not review`, 'Name reviewers, leads or owners')],
    ),
    ...items.flatMap(({ id, item }) =>
      item !== undefined && authorsOf(item).some((author) => ids.some((one) => isSame(one, author)))
        ? [reason('own_work', `A reviewer had a hand in the work item ${id}`, 'Leave out one of the two')]
        : [],
    ),
  ]
}
