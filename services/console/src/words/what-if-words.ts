import type { RecomputedClock } from '@understudy/contract/http/calendars'
import { countText } from './count-text.ts'
import type { Value } from './value.ts'

/** What other rules would have come to, and what becomes of promises that run. */
export const whatIfWords = {
  title: 'Test on past work',
  days: 'Work of the last',
  daysOf: (days: number) => `${days} days`,
  tryIt: 'Run test',
  about: 'Nothing is changed: past work is recalculated with the settings above.',
  none: 'No work was created in those days.',
  looked: (items: number, changed: number) =>
    `${countText(items, 'work item')} checked; ${changed === 0 ? 'no promise' : countText(changed, 'promise')} would change.`,
  notAll: 'Only the first ones are checked here; the command line checks all.',
  escalated: (was: Value, would: Value) => `Escalated items: was ${was}, would be ${would}.`,
  keptAndMissed: 'Kept and missed',
  promise: 'Promise',
  internal: 'internal',
  result: 'Result',
  open: 'Open',
  overdue: 'Overdue (of open)',
  changes: 'What would change',
  work: 'Work',
  was: 'Was',
  would: 'Would be',
  nothingPromised: 'Nothing promised',
  noDeadline: 'No deadline',
  and: (more: number) => `and ${more} more`,
} as const

export const outcomeWords = {
  running: 'Running',
  paused: 'Paused',
  hit: 'Kept',
  missed: 'Missed',
  cancelled: 'Cancelled',
  overdue: 'Overdue',
} as const

export const recomputeWords = {
  title: 'Running promises',
  unfold: 'Apply to running promises…',
  hint: 'Running promises keep their deadlines until you recalculate them.',
  what: 'Rules to apply',
  applied: { both: 'Policies and opening hours', policies: 'Policies', calendar: 'Opening hours' },
  looked: (promises: number, items: number) =>
    `${countText(promises, 'running promise')} of ${countText(items, 'item')} checked.`,
  notAll: 'Only the first ones are checked here; all of them are recalculated when you apply.',
  nothing: 'Nothing would change.',
  send: 'Recalculate running promises',
  running: (looked: Value, total: number) => `Recalculating: ${looked} of ${countText(total, 'item')} done.`,
  counting: 'Recalculating: counting the running promises.',
  done: 'Last recalculated',
  lookedAt: (items: number) => `${countText(items, 'item')} checked`,
  came: 'Result per promise',
  became: 'Result',
  before: 'Old deadline',
  after: 'New deadline',
  more: 'Show more',
  noneCame: 'No promise had to change.',
} as const

export const recomputedWords: Readonly<Record<RecomputedClock['result'], string>> = {
  moved: 'Moved',
  breached: 'Now overdue',
  cancelled: 'No longer promised',
  repinned: 'Same deadline, new rules',
  unchanged: 'Unchanged',
  waiting: 'Moves when work resumes',
}

/** Of a deadline that had passed before and stays where it was. */
export const overdueUnchanged = 'Already overdue, unchanged'

/** Of what a promise is that is no work item's. */
export const streamWords: Readonly<Record<string, string>> = {
  review: 'Review',
  question: 'Question',
  access_checklist: 'Access revocation',
}
