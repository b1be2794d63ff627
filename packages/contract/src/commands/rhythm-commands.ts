import { z } from 'zod'
import { Id, LongText, PlainDate, ShortText } from './fields.ts'

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time of day as HH:MM')

/** Local times of each assistant: by their own calendar, else where the clients are whose work they do; null asks nobody any more. */
export const SetUpdateTimes = z.object({ times: z.object({ remindAt: TimeOfDay, missingAt: TimeOfDay }).nullable() })
export type SetUpdateTimes = z.infer<typeof SetUpdateTimes>

/** The engine's own: works out which update somebody owes next; `zone` is that of their clients, where it is one. */
export const ExpectUpdate = z.object({ memberId: Id, zone: z.string().exactOptional() })
export type ExpectUpdate = z.infer<typeof ExpectUpdate>

const Line = z.object({
  text: z.string().trim().min(1).max(500),
  workItemId: Id.exactOptional(),
  questionId: Id.exactOptional(),
})
const Lines = z.array(Line).max(200).default([])

/** Said again for the same day, it amends what was posted. */
export const PostDailyUpdate = z.object({
  /** A day where you are. */
  date: PlainDate,
  completed: Lines,
  inProgress: Lines,
  blocked: Lines,
  /** That need an answer today. */
  questions: Lines,
  note: LongText.exactOptional(),
})
export type PostDailyUpdate = z.infer<typeof PostDailyUpdate>

export const IsoWeek = z.string().regex(/^\d{4}-W\d{2}$/, 'A week of ISO 8601, 2026-W48 for example')

export const HoldWeeklyReview = z.object({
  clientId: Id,
  week: IsoWeek,
  notes: z.string().trim().max(10_000).default(''),
})
export type HoldWeeklyReview = z.infer<typeof HoldWeeklyReview>

const OfWeeklyReview = z.object({ weeklyReviewId: Id })

const Intended = z.object({ text: LongText, ownerId: Id, dueOn: PlainDate })

export const DecideInReview = OfWeeklyReview.extend(Intended.shape)
export type DecideInReview = z.infer<typeof DecideInReview>

export const CloseWeeklyReview = OfWeeklyReview.extend({
  /** How long it took. */
  minutes: z.int().min(0).max(1_440).exactOptional(),
  notes: z.string().trim().max(10_000).exactOptional(),
})
export type CloseWeeklyReview = z.infer<typeof CloseWeeklyReview>

export const OpenAction = z.object({ clientId: Id }).extend(Intended.shape)
export type OpenAction = z.infer<typeof OpenAction>

export const OfAction = z.object({ actionId: Id })
export type OfAction = z.infer<typeof OfAction>

export const ChangeAction = OfAction.extend({ ownerId: Id.exactOptional(), dueOn: PlainDate.exactOptional() })
export type ChangeAction = z.infer<typeof ChangeAction>

export const FinishAction = OfAction.extend({ note: ShortText.exactOptional() })
export type FinishAction = z.infer<typeof FinishAction>

export const DropAction = OfAction.extend({ reason: LongText })
export type DropAction = z.infer<typeof DropAction>
