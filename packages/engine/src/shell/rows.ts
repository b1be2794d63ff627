import type { StateRow } from '@understudy/db/commit-batch'
import { checklistDueAt, checklistWakeAt } from '@understudy/domain/access/wake-checklist'
import { agencyWakeAt } from '@understudy/domain/agency/wake'
import { calibrationWakeAt } from '@understudy/domain/calibration/judge-calibration'
import { clientWakeAt } from '@understudy/domain/client/wake'
import { delegationWakeAt } from '@understudy/domain/delegation/wake'
import { escalationColumns } from '@understudy/domain/escalation/columns'
import { escalationWakeAt } from '@understudy/domain/escalation/wake-at'
import { memberWakeAt } from '@understudy/domain/member/wake'
import { questionColumns } from '@understudy/domain/question/columns'
import { questionWakeAt } from '@understudy/domain/question/wake'
import { reviewWakeAt } from '@understudy/domain/review/wake'
import { actionWakeAt } from '@understudy/domain/rhythm/action'
import { dueAt } from '@understudy/domain/sla/due-at'
import type { StreamStates } from '@understudy/domain/states'
import type { StreamType } from '@understudy/domain/stream'
import { taskWakeAt } from '@understudy/domain/task/cadence/fall-due'
import { workItemWakeAt } from '@understudy/domain/work-item/wake'
import { machineVersions } from './folds.ts'
import type { Entry } from './world.ts'

type Columns = { [T in StreamType]: (state: StreamStates[T]) => Record<string, unknown> }

/**
 * The columns of each table that lists and indexes need beside the context. What commit-batch.sql writes with a new row
 * only may be named by `fixedColumns` instead: a row that is there already does not send it again.
 */
const columns: Columns = {
  agency: ({ name, mode }) => ({ name, mode }),
  client: ({ name }) => ({ name }),
  member: ({ name, supportRole }) => ({ name, support_role: supportRole }),
  task: ({ clientId, name }) => ({ client_id: clientId, name }),
  delegation: () => ({}),
  work_item: (item) => ({
    delegation_id: item.delegationId,
    assistant_id: item.assistantId,
    priority: item.priority,
    due_at: iso(dueAt(item.clocks)),
    waits_for: item.blockedOn?.waitsFor ?? null,
    done_at: iso(item.doneAt),
  }),
  review: (review) => ({
    delegation_id: review.delegationId,
    reviewer_id: review.reviewerId,
    due_at: iso(dueAt(review.clocks)),
  }),
  escalation: (escalation) => {
    const { raised_at, due_at, ...rest } = escalationColumns(escalation)
    return { ...rest, raised_at: iso(raised_at), due_at: iso(due_at) }
  },
  calibration: ({ title, endsAt }) => ({ title, ends_at: iso(endsAt) }),
  question: (question) => {
    const { answered_at, due_at, ...rest } = questionColumns(question)
    return { ...rest, answered_at: iso(answered_at), due_at: iso(due_at) }
  },
  daily_update: ({ postedAt }) => ({ posted_at: iso(postedAt) }),
  weekly_review: ({ heldAt }) => ({ held_at: iso(heldAt) }),
  action: (action) => ({
    owner_id: action.ownerId,
    due_on: action.dueOn,
    due_at: iso(action.dueAt),
    overdue_since: iso(action.overdueSince),
  }),
  access_checklist: (checklist) => ({
    client_id: checklist.clientId,
    member_id: checklist.memberId,
    kind: checklist.kind,
    due_at: iso(checklistDueAt(checklist)),
  }),
}

const fixedColumns: Partial<Columns> = {
  delegation: ({ clientId, taskId, assistantId }) => ({
    client_id: clientId,
    task_id: taskId,
    assistant_id: assistantId,
  }),
  work_item: (item) => ({
    client_id: item.clientId,
    task_id: item.taskId,
    title: item.title,
    external_id: item.externalId,
    made_at: iso(item.madeAt),
  }),
  review: (review) => ({ client_id: review.clientId, task_id: review.taskId, work_item_id: review.workItemId }),
  question: (question) => ({
    client_id: question.clientId,
    task_id: question.taskId,
    work_item_id: question.workItemId,
    asked_by: question.askedBy,
    asked_of: question.to,
    asked_at: iso(question.askedAt),
    brief_version: question.briefVersion,
    found_in: question.foundIn ?? null,
    unasked: question.unasked === true,
  }),
  daily_update: ({ memberId, date }) => ({ member_id: memberId, date }),
  weekly_review: ({ clientId, week }) => ({ client_id: clientId, week }),
  action: ({ clientId, weeklyReviewId }) => ({ client_id: clientId, weekly_review_id: weeklyReviewId }),
}

const wakes: Partial<{ [T in StreamType]: (state: StreamStates[T]) => number | undefined }> = {
  agency: agencyWakeAt,
  client: clientWakeAt,
  member: memberWakeAt,
  task: taskWakeAt,
  delegation: delegationWakeAt,
  work_item: workItemWakeAt,
  review: reviewWakeAt,
  escalation: escalationWakeAt,
  calibration: calibrationWakeAt,
  question: questionWakeAt,
  action: actionWakeAt,
  access_checklist: checklistWakeAt,
}

/** The instant at which a stream next has something to do by itself, if any. */
export function wakeOf(type: StreamType, state: StreamStates[StreamType] | undefined): number | undefined {
  return state === undefined ? undefined : wakes[type]?.(state as never)
}

/** A stream's row as its table takes it; without the columns that never change where the row is there already. */
export function rowOf(entry: Entry, isVirtual: boolean): StateRow {
  const state = entry.state as StreamStates[StreamType]
  const wakeAt = wakeOf(entry.type, state) ?? null
  const changing = columns[entry.type](state as never)
  const fixed = entry.loadedVersion > 0 ? undefined : fixedColumns[entry.type]?.(state as never)
  return {
    agencyId: entry.agencyId,
    id: entry.id,
    version: entry.version,
    baseVersion: entry.loadedVersion,
    hash: entry.hash,
    state: state.state,
    machineVersion: machineVersions[entry.type],
    // The state has a column of its own; what is undefined is left out.
    context: JSON.stringify({ ...state, state: undefined }),
    wakeAt: isVirtual ? null : wakeAt,
    virtualWakeAt: isVirtual ? wakeAt : null,
    updatedAt: entry.lastAt,
    own: fixed === undefined ? changing : { ...fixed, ...changing },
  }
}

function iso(instant: number | null | undefined): string | null {
  return instant === null || instant === undefined ? null : new Date(instant).toISOString()
}
