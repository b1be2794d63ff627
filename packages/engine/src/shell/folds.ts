import { evolveAccessChecklist } from '@understudy/domain/access/access-checklist'
import { evolveAgency } from '@understudy/domain/agency/agency'
import { evolveCalibration } from '@understudy/domain/calibration/evolve'
import { evolveClient } from '@understudy/domain/client/client'
import { withoutTexts } from '@understudy/domain/client/without-texts'
import { evolveDelegation } from '@understudy/domain/delegation/evolve'
import { delegationMachine } from '@understudy/domain/delegation/machine'
import { evolveEscalation } from '@understudy/domain/escalation/evolve'
import { escalationMachine } from '@understudy/domain/escalation/machine'
import { evolveMember } from '@understudy/domain/member/member'
import { evolveQuestion } from '@understudy/domain/question/evolve'
import { evolveReview } from '@understudy/domain/review/evolve'
import { reviewMachine } from '@understudy/domain/review/machine'
import { evolveAction } from '@understudy/domain/rhythm/action'
import { evolveDailyUpdate } from '@understudy/domain/rhythm/daily-update'
import { evolveWeeklyReview } from '@understudy/domain/rhythm/weekly-review'
import type { StreamStates } from '@understudy/domain/states'
import type { Happening, StreamType } from '@understudy/domain/stream'
import { evolveTask } from '@understudy/domain/task/task'
import { evolveWorkItem } from '@understudy/domain/work-item/evolve'
import { workItemMachine } from '@understudy/domain/work-item/machine'

type Evolve = (state: never, event: Happening) => StreamStates[StreamType]

const evolvers: Record<StreamType, Evolve> = {
  agency: evolveAgency,
  client: evolveClient,
  member: evolveMember,
  task: evolveTask,
  delegation: evolveDelegation,
  work_item: evolveWorkItem,
  review: evolveReview,
  escalation: evolveEscalation,
  calibration: evolveCalibration,
  question: evolveQuestion,
  daily_update: evolveDailyUpdate,
  weekly_review: evolveWeeklyReview,
  action: evolveAction,
  access_checklist: evolveAccessChecklist,
}

/** The machine version that a new stream is pinned to; streams without a machine say `none`. */
export const machineVersions: Record<StreamType, string> = {
  agency: 'none',
  client: 'none',
  member: 'none',
  task: 'none',
  delegation: delegationMachine.version ?? '1',
  work_item: workItemMachine.version ?? '1',
  review: reviewMachine.version ?? '1',
  escalation: escalationMachine.version ?? '1',
  calibration: 'none',
  question: 'none',
  daily_update: 'none',
  weekly_review: 'none',
  action: 'none',
  access_checklist: 'none',
}

export function evolve(
  type: StreamType,
  state: StreamStates[StreamType] | undefined,
  event: Happening,
): StreamStates[StreamType] {
  // Any stream of a client may be left without what was written in it: no fold needs to know.
  if (event.type.endsWith('.texts_erased')) return withoutTexts(type, state)
  return evolvers[type](state as never, event)
}
