import { engagements } from '@understudy/domain/member/profile'
import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import { described } from './described.ts'
import { LocalDay, MeasureQuery } from './measures.ts'

export const HoursSavedQuery = MeasureQuery.extend({
  from: described(LocalDay, 'The first day; 90 days back where it is left out').exactOptional(),
  to: described(LocalDay, 'The last day; up to now where it is left out').exactOptional(),
  by: described(z.enum(['all', 'client', 'task', 'assistant']), 'Whose hours').default('client'),
  per: described(
    z.enum(['day', 'week', 'total']),
    "Days, weeks from Monday, in the client's zone, or all in one",
  ).default('week'),
})
export type HoursSavedQuery = z.infer<typeof HoursSavedQuery>

const Bounds = z.object({
  low: described(z.number(), 'Each look taken at its cap of ten minutes, and no more saved than the baseline had'),
  likely: described(z.number(), 'Each look as it was measured, capped at ten minutes'),
  high: described(z.number(), 'No look taken off'),
})

const savedFields = {
  items: described(z.int(), 'Items delivered for the first time, by assistants'),
  unmeasured: described(z.int(), 'Of these, those whose usual minutes nobody has said: they save nothing here'),
  usualMinutes: described(z.number(), 'Usual minutes times items done'),
  looks: described(z.int(), 'Verdicts after a claim, and answers to questions'),
  lookMinutes: described(z.number(), 'From claim to verdict and from open to answer, each capped at 10: an estimate'),
  hours: described(Bounds, 'Hours saved: usual minutes less the minutes of the looks'),
}

export const HoursSavedAnswer = z
  .object({
    by: z.string(),
    per: z.string(),
    from: LocalDay,
    to: LocalDay,
    isEstimate: described(z.literal(true), 'How long somebody really looked is not known'),
    items: z.array(
      z.object({
        key: described(z.string(), 'Id of the client, task or assistant; all where there is one'),
        name: z.string(),
        from: described(LocalDay, 'The day, the Monday, or the first day of all'),
        ...savedFields,
        baselineMinutes: described(
          z.number().nullable(),
          'Minutes that the client spent on the work in such a span before; by client alone, null without a baseline',
        ),
        baselineLate: described(z.string().nullable(), 'Why the baseline was captured late, where it was'),
      }),
    ),
  })
  .meta({ id: 'HoursSaved' })
export type HoursSavedAnswer = z.infer<typeof HoursSavedAnswer>

const Money = z.coerce.number().min(0).max(1e12)

/** Every input can be changed on the spot: what is asked takes the place of what is kept. */
export const RoiQuery = z.object({
  from: described(LocalDay, 'The first day; 28 days up to now where it is left out').exactOptional(),
  to: described(LocalDay, 'The last day; up to now where it is left out').exactOptional(),
  hours: described(z.coerce.number().min(-1e6).max(1e6), 'Hours saved, in place of all three').exactOptional(),
  usualMinutes: described(z.coerce.number().min(0).max(10_080), 'Minutes for one item, of every task').exactOptional(),
  leader: described(Money, "An hour of the leader's time, in the smallest unit of the currency").exactOptional(),
  clinician: described(Money, "An hour of a clinician's time, in the smallest unit of the currency").exactOptional(),
  cost: described(Money, 'What the assistants cost in the span, in the smallest unit of the currency').exactOptional(),
})
export type RoiQuery = z.infer<typeof RoiQuery>

const Source = z.enum(['kept', 'asked', 'missing']).meta({
  description: 'kept: from the ledger; asked: given with the question; missing: nobody has said',
})
const input = (what: string) => described(z.object({ value: z.number().nullable(), source: Source }), what)

export const RoiAnswer = z
  .object({
    clientId: Id,
    name: z.string(),
    from: LocalDay,
    to: LocalDay,
    currency: described(
      z.string().nullable(),
      'Of every amount here, in its smallest unit; null where nobody has said',
    ),
    inputs: z.object({
      hours: input('Hours saved in the span, the likely figure'),
      usualMinutes: input('Minutes for one item, where they were asked for; each task has its own otherwise'),
      leader: input("An hour of the leader's time"),
      clinician: input("An hour of a clinician's time"),
      cost: input('What the assistants cost in the span'),
    }),
    valuePerHour: described(z.number().nullable(), 'The two weighted by the minutes of clinical work and of the rest'),
    saved: z.object(savedFields),
    tasks: z.array(
      z.object({
        taskId: Id,
        name: z.string(),
        clinical: z.boolean(),
        items: z.int(),
        usualMinutes: z.number().nullable(),
      }),
    ),
    assistants: z.array(
      z.object({
        assistantId: Id,
        name: z.string(),
        engagement: z.enum(engagements).nullable(),
        amount: described(z.int().nullable(), 'An hour, a month or a project, as the engagement says'),
        currency: z.string().nullable(),
        clientMinutes: described(z.number(), 'Usual minutes of what they delivered for this client in the span'),
        allMinutes: described(z.number(), 'The same for every client'),
        cost: described(z.number().nullable(), 'Their share by minutes; null where nobody has said what they cost'),
      }),
    ),
    roi: described(
      z.object({ low: z.number(), likely: z.number(), high: z.number(), perCost: z.number().nullable() }).nullable(),
      'Hours saved times the value of an hour, less the cost; null while an input is missing',
    ),
  })
  .meta({ id: 'Roi' })
export type RoiAnswer = z.infer<typeof RoiAnswer>
