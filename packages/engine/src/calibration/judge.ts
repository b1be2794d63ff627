import type { JudgeCalibration } from '@understudy/contract/commands/calibration-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { judgeCalibration } from '@understudy/domain/calibration/judge-calibration'
import { reviewingRoles } from '@understudy/domain/review/may-review'
import { verb } from '../shell/verb.ts'

/** One reviewer's verdict on one item of a session. */
export const judgeCalibrationVerb = verb<'calibration.judge', JudgeCalibration>({
  name: 'calibration.judge',
  allow: reviewingRoles,
  needs: ({ calibrationId }) => [{ type: 'calibration', id: calibrationId }],
  decide: ({ calibrationId, ...marking }, world, { actor, at }) =>
    judgeCalibration(world.read('calibration', calibrationId), calibrationId, memberIdOf(actor), marking, at),
})
