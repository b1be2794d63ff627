import type { OfCalibration } from '@understudy/contract/commands/calibration-commands'
import { wakeCalibration } from '@understudy/domain/calibration/judge-calibration'
import { verb } from '../shell/verb.ts'

/** The time of a session is up. */
export const wakeCalibrationVerb = verb<'calibration.wake', OfCalibration>({
  name: 'calibration.wake',
  allow: [],
  needs: ({ calibrationId }) => [{ type: 'calibration', id: calibrationId }],
  decide: ({ calibrationId }, world, { at }) =>
    wakeCalibration(world.read('calibration', calibrationId), calibrationId, at),
})
