import { updateStandings } from '@understudy/domain/rhythm/day-of-update'
import { z } from 'zod'
import { Id, PlainDate } from '../commands/fields.ts'
import {
  ChangeAction,
  CloseWeeklyReview,
  DecideInReview,
  DropAction,
  FinishAction,
  HoldWeeklyReview,
  OpenAction,
  PostDailyUpdate,
  SetUpdateTimes,
} from '../commands/rhythm-commands.ts'
import type { CommandRoute } from './command-route.ts'
import { described } from './described.ts'
import { AskedDay, IsoInstant, PageQuery, streamFields } from './fields.ts'

const Line = z.object({ text: z.string(), workItemId: Id.exactOptional(), questionId: Id.exactOptional() })
const updateFields = {
  memberId: Id,
  date: described(PlainDate, 'A day where the assistant is'),
  completed: z.array(Line),
  inProgress: z.array(Line),
  blocked: z.array(Line),
  questions: described(z.array(Line), 'That need an answer today'),
}

export const DailyUpdate = z
  .object({
    ...streamFields,
    ...updateFields,
    note: z.string().nullable(),
    postedAt: IsoInstant,
    amendedAt: IsoInstant.nullable(),
  })
  .meta({ id: 'DailyUpdate' })
export type DailyUpdate = z.infer<typeof DailyUpdate>

export const DailyUpdateQuery = PageQuery.extend({
  memberId: Id.exactOptional(),
  date: PlainDate.exactOptional(),
  order: described(z.enum(['latest']), 'The newest day first; in the order of ids where unset').exactOptional(),
})
export type DailyUpdateQuery = z.infer<typeof DailyUpdateQuery>

export const DraftQuery = z.object({
  memberId: described(Id, 'The assistant; you where left out').exactOptional(),
  date: described(PlainDate, 'Today where the assistant is, where left out').exactOptional(),
})
export type DraftQuery = z.infer<typeof DraftQuery>

/** What the ledger knows of the day; the assistant edits and posts it. */
export const DailyUpdateDraft = z
  .object({
    ...updateFields,
    zone: z.string(),
    ownZone: described(z.string().nullable(), 'Of the hours of the assistant; null where they have set none'),
    posted: described(z.boolean(), 'An update of that day is there already'),
  })
  .meta({ id: 'DailyUpdateDraft' })
export type DailyUpdateDraft = z.infer<typeof DailyUpdateDraft>

export const MissingUpdates = z.object({
  items: z.array(z.object({ memberId: Id, name: z.string(), date: PlainDate, missingSince: IsoInstant })),
})
export type MissingUpdates = z.infer<typeof MissingUpdates>

export const DayOfUpdatesQuery = z.object({
  date: described(AskedDay, 'Today where the agency is, where left out').exactOptional(),
})
export type DayOfUpdatesQuery = z.infer<typeof DayOfUpdatesQuery>

export const DayOfUpdates = z
  .object({
    date: PlainDate,
    today: described(PlainDate, 'Where the agency is'),
    times: described(
      z.object({ remindAt: z.string(), missingAt: z.string() }).nullable(),
      'When assistants are reminded and when an update is missing, where they are; null where none is asked for',
    ),
    items: described(
      z.array(
        z.object({
          memberId: Id,
          name: z.string(),
          zone: z.string(),
          standing: z.enum(updateStandings),
          update: DailyUpdate.nullable(),
        }),
      ),
      'Every assistant who was here on that day, by name',
    ),
  })
  .meta({ id: 'DayOfUpdates', description: 'One day of daily updates: who has posted, and who has not' })
export type DayOfUpdates = z.infer<typeof DayOfUpdates>

export const Action = z
  .object({
    ...streamFields,
    state: z.enum(['open', 'done', 'dropped']),
    clientId: Id,
    weeklyReviewId: Id.nullable(),
    text: z.string(),
    ownerId: Id,
    dueOn: PlainDate,
    overdueSince: IsoInstant.nullable(),
    openedAt: IsoInstant,
    endedAt: IsoInstant.nullable(),
    ending: z.string().nullable(),
  })
  .meta({ id: 'Action' })
export type Action = z.infer<typeof Action>

export const ActionQuery = PageQuery.extend({
  state: z.enum(['open', 'done', 'dropped']).exactOptional(),
  clientId: Id.exactOptional(),
  ownerId: Id.exactOptional(),
  overdue: z.enum(['true', 'false']).exactOptional(),
})
export type ActionQuery = z.infer<typeof ActionQuery>

const Week = z.string().regex(/^\d{4}-W\d{2}$/)

export const WeeklyReview = z
  .object({
    ...streamFields,
    state: z.enum(['held', 'closed']),
    clientId: Id,
    week: Week,
    heldBy: Id,
    heldAt: IsoInstant,
    minutes: z.int().nullable(),
    notes: z.string(),
    decisions: z.array(z.object({ actionId: Id, text: z.string() })),
    closedAt: IsoInstant.nullable(),
  })
  .meta({ id: 'WeeklyReview' })
export type WeeklyReview = z.infer<typeof WeeklyReview>

export const WeeklyReviewQuery = PageQuery.extend({ clientId: Id.exactOptional(), week: Week.exactOptional() })
export type WeeklyReviewQuery = z.infer<typeof WeeklyReviewQuery>

export const WeeklyDraftQuery = z.object({
  week: described(Week, 'The week that runs where the client is, where left out').exactOptional(),
})
export type WeeklyDraftQuery = z.infer<typeof WeeklyDraftQuery>

export const WeeklyDraft = z
  .object({
    clientId: Id,
    clientName: z.string(),
    week: Week,
    from: PlainDate,
    until: PlainDate,
    zone: z.string(),
    asOf: described(IsoInstant, 'The end of the week, or now while it runs'),
    review: WeeklyReview.nullable(),
    backlog: z.object({
      atStart: z.int(),
      open: z.int(),
      made: z.int(),
      delivered: z.int(),
      blocked: described(z.int(), 'Of those open now'),
      late: described(z.int(), 'Of those open now, past their promise'),
      oldest: z.object({ workItemId: Id, title: z.string(), madeAt: IsoInstant }).nullable(),
    }),
    errors: z.object({
      reviewed: described(z.int(), 'First submissions judged in the week'),
      passed: z.int(),
      rework: z.int(),
      critical: z.int(),
      themes: z.array(z.object({ name: z.string(), count: z.int() })),
    }),
    processChanges: z.array(
      z.object({ at: IsoInstant, taskId: Id.nullable(), taskName: z.string().nullable(), what: z.string() }),
    ),
    ahead: z.object({
      until: described(PlainDate, 'The last day that was looked at: two weeks from there'),
      absences: z.array(z.object({ memberId: Id, name: z.string(), from: PlainDate, until: PlainDate })),
      holidays: z.array(z.object({ date: PlainDate, name: z.string().nullable() })),
      expiringAccess: z.array(z.object({ memberId: Id, name: z.string(), system: z.string(), expiresAt: IsoInstant })),
    }),
    readyToTransfer: z.array(
      z.object({ delegationId: Id, taskId: Id, taskName: z.string(), assistantId: Id, name: z.string() }),
    ),
    questions: z.object({ open: z.int(), asked: z.int(), answered: z.int() }),
    actions: z.array(
      z.object({
        actionId: Id,
        text: z.string(),
        ownerId: Id,
        ownerName: z.string(),
        dueOn: PlainDate,
        state: z.enum(['open', 'done', 'dropped']),
        overdue: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'WeeklyDraft', description: 'Fifteen minutes over one week of one client, drafted from the ledger' })
export type WeeklyDraft = z.infer<typeof WeeklyDraft>

export const rhythmCommands: readonly CommandRoute[] = [
  {
    command: 'agency.set_update_times',
    path: '/v1/agency/update-times',
    input: SetUpdateTimes,
    summary: 'Say when assistants are reminded of their daily update, and when it is missing, where they are',
  },
  {
    command: 'daily_update.post',
    path: '/v1/daily-updates',
    input: PostDailyUpdate,
    summary: 'Post your update of a day; said again, it amends what you posted',
    makes: 'dailyUpdateId',
  },
  {
    command: 'weekly_review.hold',
    path: '/v1/weekly-reviews',
    input: HoldWeeklyReview,
    summary: 'Begin the weekly review of a client',
    makes: 'weeklyReviewId',
  },
  {
    command: 'weekly_review.decide',
    path: '/v1/weekly-reviews/:weeklyReviewId/decisions',
    input: DecideInReview,
    summary: 'Decide something, which becomes an action with an owner and a day',
  },
  {
    command: 'weekly_review.close',
    path: '/v1/weekly-reviews/:weeklyReviewId/close',
    input: CloseWeeklyReview,
    summary: 'End the weekly review',
  },
  {
    command: 'action.open',
    path: '/v1/actions',
    input: OpenAction,
    summary: 'Say who does what for a client by which day',
    makes: 'actionId',
  },
  {
    command: 'action.change',
    path: '/v1/actions/:actionId/change',
    input: ChangeAction,
    summary: 'Give an action another owner or another day',
  },
  { command: 'action.finish', path: '/v1/actions/:actionId/done', input: FinishAction, summary: 'It is done' },
  { command: 'action.drop', path: '/v1/actions/:actionId/drop', input: DropAction, summary: 'It is not to be done' },
]
