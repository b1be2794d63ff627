import type { LocalInterval } from '@understudy/domain/sla/calendar-definition'
import type { Given } from './given.ts'
import { remarksIn, wrongOf } from './hours-remarks.ts'

/** What the hours of the fields of a week mean, where that may not have been meant. */
export function hoursPreview(given: Given) {
  const remarks = remarksIn(intervalsIn(given))
  return remarks !== undefined && <p role="status">{remarks}.</p>
}

export const hoursLack = (given: Given): string | undefined => wrongOf(intervalsIn(given))

function intervalsIn(given: Given): LocalInterval[] {
  const [from, until] = [given.text('from'), given.text('until')]
  return from === '' || until === '' ? [] : [[from, until]]
}
