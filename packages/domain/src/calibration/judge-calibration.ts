import { accepted, type Decision, type Proposed, refusedBecause } from '../decision.ts'
import { type Marking, markVerdict } from '../review/mark.ts'
import type { Cause } from '../review/review.ts'
import { type Calibration, type CalibrationEvents, missingIn } from './calibration.ts'

export interface CalibrationMarking extends Marking {
  readonly workItemId: string
  readonly cause?: Cause | undefined
}

const event = <T extends keyof CalibrationEvents>(id: string, type: T, body: CalibrationEvents[T]): Proposed => ({
  stream: 'calibration',
  id,
  type,
  body,
})

/** One reviewer's verdict on one item, given once and by the rules of every verdict; the last one closes the session. */
export function judgeCalibration(
  calibration: Calibration | undefined,
  id: string,
  reviewerId: string,
  marking: CalibrationMarking,
  at: number,
): Decision {
  if (calibration === undefined) return notFound()
  const { workItemId, themes, comment } = marking
  const item = calibration.items.find((one) => one.workItemId === workItemId)
  if (calibration.state !== 'open' || at >= calibration.endsAt)
    return refusedBecause('session_over', 'The session takes no more verdicts', 'Open another one')
  if (!calibration.reviewers.includes(reviewerId))
    return refusedBecause('not_of_the_session', 'You were not asked to this session')
  if (item === undefined)
    return refusedBecause(
      'item_not_of_the_session',
      'The session does not look at this work item',
      'Name one of its own',
    )
  if (calibration.given.some((one) => one.reviewerId === reviewerId && one.workItemId === workItemId))
    return refusedBecause('given_already', 'A verdict in a session is given once', 'Judge the items that are left')
  const marked = markVerdict(item.rubric, marking)
  if ('reasons' in marked) return marked
  const cause = marked.verdict === 'passed' ? null : (marking.cause ?? 'assistant')
  const body = { reviewerId, workItemId, ...marked, cause, themes: [...themes], comment }
  const isLast = missingIn(calibration) === 1
  return accepted([
    event(id, 'calibration.verdict_given', body),
    ...(isLast ? [event(id, 'calibration.closed', { because: 'all_in', missing: 0 })] : []),
  ])
}

/** Called off: nothing of it is shown. What has closed stays. */
export function cancelCalibration(
  calibration: Calibration | undefined,
  id: string,
  reason: string,
  by: string,
): Decision {
  if (calibration === undefined) return notFound()
  if (calibration.state !== 'open') return refusedBecause('session_over', `The session is ${calibration.state} already`)
  return accepted([event(id, 'calibration.cancelled', { reason, by })])
}

/** An open session waits for its end. */
export function calibrationWakeAt({ state, endsAt }: Calibration): number | undefined {
  return state === 'open' ? endsAt : undefined
}

/** The time is up: it closes with whatever is in. */
export function wakeCalibration(calibration: Calibration | undefined, id: string, at: number): Decision {
  if (calibration?.state !== 'open' || at < calibration.endsAt) return accepted([])
  return accepted([event(id, 'calibration.closed', { because: 'time_up', missing: missingIn(calibration) })])
}

const notFound = () => refusedBecause('not_found', 'There is no such session')
