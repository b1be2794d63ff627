import { changeActionVerb } from './change-action.ts'
import { closeWeeklyReviewVerb } from './close-review.ts'
import { decideInReviewVerb } from './decide-in-review.ts'
import { dropActionVerb, finishActionVerb } from './end-action.ts'
import { expectUpdateVerb } from './expect-update.ts'
import { holdWeeklyReviewVerb } from './hold-review.ts'
import { openActionVerb } from './open-action.ts'
import { postDailyUpdateVerb } from './post-update.ts'
import { setUpdateTimesVerb } from './set-update-times.ts'
import { wakeActionVerb } from './wake-action.ts'

/** Every command about daily updates, weekly reviews and actions. */
export const rhythmVerbs = [
  setUpdateTimesVerb,
  expectUpdateVerb,
  postDailyUpdateVerb,
  holdWeeklyReviewVerb,
  decideInReviewVerb,
  closeWeeklyReviewVerb,
  openActionVerb,
  changeActionVerb,
  finishActionVerb,
  dropActionVerb,
  wakeActionVerb,
]
