import { judgements, placesOfWork, swings } from '@understudy/domain/fit/questions'
import { type RolloutItemId, rolloutItemIds } from '@understudy/domain/rollout/rollout-items'
import { risks } from '@understudy/domain/task/task'
import { z } from 'zod'
import { Id, Link, LongText, ShortText } from './fields.ts'

const Words = z.array(ShortText).max(50).default([])

/** One listed task: where in the visit it is done, how much of it there is, and what it asks of whoever does it. */
const ListedTask = z.object({
  name: ShortText,
  /** A type of the catalogue, by its id or name. */
  taskType: ShortText.exactOptional(),
  place: z.enum(placesOfWork),
  perWeek: z.int().nonnegative().max(100_000),
  /** Minutes an item. */
  minutes: z.int().positive().max(10_000),
  rulesBased: z.boolean(),
  documented: z.boolean(),
  risk: z.enum(risks),
  judgement: z.enum(judgements),
  swing: z.enum(swings).default('steady'),
  contextMatters: z.boolean().default(true),
  trackable: z.boolean().default(true),
  handOff: z.boolean().default(true),
  liveDocumentation: z.boolean().default(false),
  handsOn: z.boolean().default(false),
  skills: Words,
  specialties: Words,
  languages: Words,
  tools: Words,
})

const ListedTasks = z
  .array(ListedTask)
  .min(1)
  .max(200)
  .refine((tasks) => new Set(tasks.map(({ name }) => name)).size === tasks.length, {
    error: 'Each task is listed once, under a name of its own',
  })

/** The fit questionnaire. */
export const FitQuestions = z.object({ tasks: ListedTasks })
export type FitQuestions = z.infer<typeof FitQuestions>

/** Three to five of the listed tasks are chosen to begin with; those of the answer where nobody names others. */
export const SaveFit = z.object({
  clientId: Id,
  tasks: ListedTasks,
  chosen: z.array(ShortText).max(10).exactOptional(),
})
export type SaveFit = z.infer<typeof SaveFit>

export const ConfirmRolloutItem = z.object({
  clientId: Id,
  item: z.enum(rolloutItemIds as [RolloutItemId, ...RolloutItemId[]]),
  note: LongText,
  link: Link.exactOptional(),
})
export type ConfirmRolloutItem = z.infer<typeof ConfirmRolloutItem>
