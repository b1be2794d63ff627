import { type Happening, unknownEvent } from '../stream.ts'
import type { Calibration, CalibrationEvents } from './calibration.ts'

type Body<T extends keyof CalibrationEvents> = CalibrationEvents[T]

export function evolveCalibration(calibration: Calibration | undefined, event: Happening): Calibration {
  const { type, at } = event
  if (type === 'calibration.opened') {
    const { title, by, endsAt, items, reviewers } = event.body as Body<typeof type>
    const asked = { title, openedBy: by, openedAt: at, endsAt, items, reviewers }
    return { state: 'open', ...asked, given: [], closedAt: null, closedBecause: null }
  }
  if (calibration === undefined) return unknownEvent('calibration', event)
  switch (type) {
    case 'calibration.verdict_given':
      return { ...calibration, given: [...calibration.given, { ...(event.body as Body<typeof type>), at }] }
    case 'calibration.closed':
      return {
        ...calibration,
        state: 'closed',
        closedAt: at,
        closedBecause: (event.body as Body<typeof type>).because,
      }
    case 'calibration.cancelled':
      return { ...calibration, state: 'cancelled', closedAt: at }
    default:
      return unknownEvent('calibration', event)
  }
}
