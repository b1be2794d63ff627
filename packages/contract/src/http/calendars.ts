import { clockKinds } from '@understudy/domain/sla/policy'
import { risks } from '@understudy/domain/task/task'
import { recomputedStreams } from '@understudy/domain/work-item/recompute'
import { priorities } from '@understudy/domain/work-item/work-item'
import { z } from 'zod'
import { CalendarDefinition, PolicyDraft, RecomputeClocks } from '../commands/client-commands.ts'
import { Id, PlainDate, ShortText } from '../commands/fields.ts'
import { ClockFact } from './clocks.ts'
import { Cursor, InstantIn, IsoInstant } from './fields.ts'
import { ProblemReason } from './problem.ts'

/** A calendar that is not saved yet; the one in force where it is left out. */
export const PreviewCalendar = z.object({ calendar: CalendarDefinition.exactOptional() })
export type PreviewCalendar = z.infer<typeof PreviewCalendar>

/** The next twelve months of a calendar, or why it cannot be saved. */
export const CalendarPreview = z
  .object({
    reasons: z.array(ProblemReason),
    zone: z.string(),
    months: z.array(
      z.object({
        /** YYYY-MM */
        month: z.string(),
        openDates: z.int(),
        openMinutes: z.number(),
        holidays: z.array(z.object({ date: PlainDate, name: z.string() })),
      }),
    ),
    /** Every stretch that is open, by the date that it belongs to. */
    openings: z.array(z.object({ date: PlainDate, from: IsoInstant, to: IsoInstant })),
  })
  .meta({ id: 'CalendarPreview' })
export type CalendarPreview = z.infer<typeof CalendarPreview>

/** Made at an instant, of such work: due when, and why. A calendar or policies left out are those in force. */
export const PreviewDue = z.object({
  kind: z.enum(clockKinds).default('turnaround'),
  at: InstantIn.exactOptional(),
  taskType: ShortText.exactOptional(),
  priority: z.enum(priorities).default('normal'),
  risk: z.enum(risks).exactOptional(),
  stage: ShortText.exactOptional(),
  calendar: CalendarDefinition.exactOptional(),
  policies: z.array(PolicyDraft).max(100).exactOptional(),
})
export type PreviewDue = z.infer<typeof PreviewDue>

export const DuePreview = z
  .object({
    reasons: z.array(ProblemReason),
    /** One towards the client and one among ourselves, as far as anything is promised. */
    promises: z.array(
      z.object({
        audience: z.enum(['client', 'internal']),
        policy: z.string(),
        policyVersion: z.int(),
        madeAt: IsoInstant,
        /** Null where the calendar has no opening for it. */
        dueAt: IsoInstant.nullable(),
        /** When the first warning goes out. */
        warnAt: IsoInstant.nullable(),
        bornBreached: z.boolean(),
        why: z.array(ClockFact),
      }),
    ),
  })
  .meta({ id: 'DuePreview' })
export type DuePreview = z.infer<typeof DuePreview>

export const PreviewRecompute = RecomputeClocks.omit({ clientId: true }).extend({
  calendar: CalendarDefinition.exactOptional(),
  policies: z.array(PolicyDraft).max(100).exactOptional(),
})
export type PreviewRecompute = z.infer<typeof PreviewRecompute>

const results = ['moved', 'breached', 'cancelled', 'repinned', 'unchanged', 'waiting'] as const

/** What a recompute makes of one clock: its deadline before and after. */
export const RecomputedClock = z.object({
  streamType: z.enum(recomputedStreams),
  streamId: Id,
  kind: z.enum(clockKinds),
  audience: z.enum(['client', 'internal']),
  cycle: z.int(),
  result: z.enum(results),
  dueBefore: IsoInstant.nullable(),
  dueAfter: IsoInstant.nullable(),
})
export type RecomputedClock = z.infer<typeof RecomputedClock>

/** What a recompute would do, and to how many clocks, without doing it. */
export const RecomputePreview = z
  .object({
    reasons: z.array(ProblemReason),
    /** Work items and reviews that were looked at; not all of them where `complete` is false. */
    looked: z.int(),
    complete: z.boolean(),
    counts: z.record(z.enum(results), z.int()),
    /** Of those `repinned`, the ones whose deadline had passed already: they stay overdue. */
    alreadyOverdue: z.int(),
    /** The first of those that would change. */
    items: z.array(RecomputedClock),
  })
  .meta({ id: 'RecomputePreview' })
export type RecomputePreview = z.infer<typeof RecomputePreview>

/** What came of each clock of the newest recompute. */
export const RecomputeItems = z.object({ items: z.array(RecomputedClock), next: Cursor.nullable() })
export type RecomputeItems = z.infer<typeof RecomputeItems>

/** Holidays looked up for a client: a region's list by date-holidays, or an iCal file as text. */
export const ImportHolidays = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('region'),
    region: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,5}){0,2}$/i),
    fromYear: z.int().min(1970).max(2200).exactOptional(),
  }),
  z.object({ kind: z.literal('ical'), name: ShortText, text: z.string().max(900_000) }),
])
export type ImportHolidays = z.infer<typeof ImportHolidays>
