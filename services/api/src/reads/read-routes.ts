import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { accessReads } from './access-reads.ts'
import { agencyReads } from './agency-reads.ts'
import { boardReads } from './board-reads.ts'
import { cadenceReads } from './cadence-reads.ts'
import { calendarReads } from './calendar-reads.ts'
import { calibrationReads } from './calibration-reads.ts'
import { catalogueReads } from './catalogue-reads.ts'
import { channelReads } from './channel-reads.ts'
import { clientReads } from './client-reads.ts'
import { clockReads } from './clock-reads.ts'
import { delegationReads } from './delegation-reads.ts'
import { escalationReads } from './escalation-reads.ts'
import { insightReads } from './insight-reads.ts'
import { measureReads } from './measure-reads.ts'
import { memberReads } from './member-reads.ts'
import { planReads } from './plan-reads.ts'
import { questionReads } from './question-reads.ts'
import { reviewReads } from './review-reads.ts'
import { reworkReads } from './rework-reads.ts'
import { rhythmReads } from './rhythm-reads.ts'
import { taskReads } from './task-reads.ts'
import { workItemReads } from './work-item-reads.ts'

/** Every list, record and history, by noun. */
export function readRoutes(app: App, context: ApiContext): void {
  accessReads(app, context)
  agencyReads(app, context)
  boardReads(app, context)
  calibrationReads(app, context)
  calendarReads(app, context)
  catalogueReads(app, context)
  channelReads(app, context)
  clientReads(app, context)
  clockReads(app, context)
  delegationReads(app, context)
  escalationReads(app, context)
  insightReads(app, context)
  measureReads(app, context)
  memberReads(app, context)
  planReads(app, context)
  questionReads(app, context)
  reviewReads(app, context)
  rhythmReads(app, context)
  reworkReads(app, context)
  taskReads(app, context)
  cadenceReads(app, context)
  workItemReads(app, context)
}
