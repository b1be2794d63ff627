import { accepted, type Decision, type Proposed, refusedBecause } from '../decision.ts'
import { derivedId } from '../derived-id.ts'
import { type Happening, type StreamState, unknownEvent } from '../stream.ts'
import { type Intended, openAction } from './action.ts'
import { type IsoWeek, mondayOf, weekSpan } from './iso-week.ts'

/** The weekly review of one client: a quarter of an hour over what the ledger drafts (domain, section 11). */
export interface WeeklyReview extends StreamState {
  readonly state: 'held' | 'closed'
  readonly clientId: string
  readonly week: IsoWeek
  readonly heldBy: string
  readonly heldAt: number
  readonly minutes: number | null
  readonly notes: string
  /** What was decided, each an action. */
  readonly decisions: readonly { readonly actionId: string; readonly text: string }[]
  readonly closedAt: number | null
}

export interface WeeklyReviewEvents {
  'weekly_review.held': { clientId: string; week: IsoWeek; by: string; notes: string }
  'weekly_review.decided': { actionId: string; text: string; by: string }
  'weekly_review.closed': { by: string; minutes?: number; notes?: string }
}

/** The id of a client's review of a week, known beforehand: there is one of each. */
export const weeklyReviewId = (clientId: string, week: IsoWeek): string => derivedId('weekly review', clientId, week)

export function evolveWeeklyReview(review: WeeklyReview | undefined, event: Happening): WeeklyReview {
  if (event.type === 'weekly_review.held') {
    const { by, ...body } = event.body as WeeklyReviewEvents['weekly_review.held']
    return { state: 'held', ...body, heldBy: by, heldAt: event.at, minutes: null, decisions: [], closedAt: null }
  }
  if (review === undefined) return unknownEvent('weekly_review', event)
  switch (event.type) {
    case 'weekly_review.decided': {
      const { actionId, text } = event.body as WeeklyReviewEvents[typeof event.type]
      return { ...review, decisions: [...review.decisions, { actionId, text }] }
    }
    case 'weekly_review.closed': {
      const { minutes, notes } = event.body as WeeklyReviewEvents[typeof event.type]
      return { ...review, state: 'closed', minutes: minutes ?? null, notes: notes ?? review.notes, closedAt: event.at }
    }
    default:
      return unknownEvent('weekly_review', event)
  }
}

const reviewEvent = <T extends keyof WeeklyReviewEvents>(
  id: string,
  type: T,
  body: WeeklyReviewEvents[T],
): Proposed => ({ stream: 'weekly_review', id, type, body })

export interface Held {
  readonly clientId: string
  readonly zone: string
  readonly week: IsoWeek
  readonly by: string
  readonly notes: string
}

/** A week is looked at once it has begun; once held, its review takes decisions until it is closed. */
export function holdReview(review: WeeklyReview | undefined, { zone, ...held }: Held, at: number): Decision {
  if (mondayOf(held.week) === undefined)
    return refusedBecause('no_such_week', `${held.week} is no week`, 'Name one as 2026-W48')
  if (weekSpan(held.week, zone).beginsAt > at)
    return refusedBecause('week_ahead', `${held.week} has not begun`, 'Review a week that has')
  const id = weeklyReviewId(held.clientId, held.week)
  if (review !== undefined)
    return refusedBecause('already_held', `The review of ${held.week} is ${review.state}`, 'Decide in it, or close it')
  return accepted([reviewEvent(id, 'weekly_review.held', held)], { weeklyReviewId: id })
}

/** A decision becomes an action with an owner and a day. */
export function decideInReview(
  review: WeeklyReview,
  ids: { readonly weeklyReviewId: string; readonly actionId: string },
  intended: Intended,
  zone: string,
  by: string,
  at: number,
): Decision {
  if (review.state === 'closed')
    return refusedBecause('review_closed', 'The review is closed', 'Open an action by itself')
  const { weeklyReviewId: id, actionId } = ids
  const opened = openAction(actionId, intended, { clientId: review.clientId, zone, weeklyReviewId: id }, by, at)
  if (opened.kind === 'refused') return opened
  const decided = reviewEvent(id, 'weekly_review.decided', { actionId, text: intended.text, by })
  return accepted([decided, ...opened.events], { actionId })
}

export function closeReview(
  review: WeeklyReview,
  id: string,
  said: { readonly minutes?: number; readonly notes?: string },
  by: string,
): Decision {
  if (review.state === 'closed') return accepted([])
  return accepted([reviewEvent(id, 'weekly_review.closed', { by, ...said })])
}
