import type { AccessChecklist } from './access/access-checklist.ts'
import type { Agency } from './agency/agency.ts'
import type { Calibration } from './calibration/calibration.ts'
import type { Client } from './client/client.ts'
import type { Delegation } from './delegation/delegation.ts'
import type { Escalation } from './escalation/escalation.ts'
import type { Member } from './member/member.ts'
import type { Question } from './question/question.ts'
import type { Review } from './review/review.ts'
import type { Action } from './rhythm/action.ts'
import type { DailyUpdate } from './rhythm/daily-update.ts'
import type { WeeklyReview } from './rhythm/weekly-review.ts'
import type { Task } from './task/task.ts'
import type { WorkItem } from './work-item/work-item.ts'

/** What each kind of stream folds to. */
export interface StreamStates {
  agency: Agency
  client: Client
  member: Member
  task: Task
  delegation: Delegation
  work_item: WorkItem
  review: Review
  escalation: Escalation
  calibration: Calibration
  access_checklist: AccessChecklist
  question: Question
  daily_update: DailyUpdate
  weekly_review: WeeklyReview
  action: Action
}
