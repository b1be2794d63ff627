import type { CancelCalibration } from '@understudy/contract/commands/calibration-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { cancelCalibration } from '@understudy/domain/calibration/judge-calibration'
import { verb } from '../shell/verb.ts'

/** A session is called off. */
export const cancelCalibrationVerb = verb<'calibration.cancel', CancelCalibration>({
  name: 'calibration.cancel',
  allow: ['owner', 'ops_lead'],
  needs: ({ calibrationId }) => [{ type: 'calibration', id: calibrationId }],
  decide: ({ calibrationId, reason }, world, { actor }) =>
    cancelCalibration(world.read('calibration', calibrationId), calibrationId, reason, memberIdOf(actor)),
})
