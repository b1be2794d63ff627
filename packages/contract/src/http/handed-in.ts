import { verdicts } from '@understudy/domain/review/machine'
import { causes } from '@understudy/domain/review/review'
import { briefSections } from '@understudy/domain/task/task'
import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import { SopStep } from '../commands/task-commands.ts'
import { described } from './described.ts'
import { IsoInstant } from './fields.ts'

/** What a work item is done by: its task's brief and SOP in the versions that it was made under. */
export const Instructions = z
  .object({
    workItemId: Id,
    brief: z.object({ version: z.int(), sections: z.record(z.enum(briefSections), z.string()) }).nullable(),
    sop: z
      .object({
        version: z.int(),
        steps: z.array(SopStep),
        acknowledged: described(z.boolean(), 'Whoever has the item has read this version, or does not have to'),
      })
      .nullable(),
  })
  .meta({ id: 'Instructions' })
export type Instructions = z.infer<typeof Instructions>

const Who = described(
  Id.nullable(),
  'Null where no member did it, or where you judge the work without being told whose it is',
)
const marks = z.record(z.string(), z.number().nullable()).nullable()

const Submission = z
  .object({
    submission: z.int(),
    startedAt: described(IsoInstant.nullable(), 'When the work on it was begun, or begun again'),
    at: IsoInstant,
    by: Who,
    note: z.string().nullable(),
    links: z.array(z.string()),
    /** The run of the SOP, in the order in which its steps were ticked. */
    ticks: z.array(z.object({ step: z.int(), at: IsoInstant, by: Who, value: z.string().nullable() })),
  })
  .meta({ id: 'Submission' })
export type Submission = z.infer<typeof Submission>

const DisputeOfRound = z.object({
  by: Id,
  at: IsoInstant,
  comment: z.string(),
  endsAt: described(IsoInstant, 'When the verdict stands as given unless somebody has decided'),
  marks,
  delegationId: Id.nullable(),
  decision: z
    .object({
      answer: z.enum(['upheld', 'amended', 'overturned', 'attributed']),
      by: Id,
      at: IsoInstant,
      comment: z.string(),
    })
    .nullable(),
})

const ReviewRound = z
  .object({
    reviewId: Id,
    /** Why this look was taken: double repeats a verdict blindly, adjudication takes the place of two that differ. */
    drawKind: z.string(),
    round: z.int(),
    verdict: z.enum(verdicts),
    at: IsoInstant,
    by: Id.nullable(),
    score: z.number().nullable(),
    marks,
    themes: z.array(z.string()),
    cause: z.enum(causes).nullable(),
    comment: z.string(),
    dispute: DisputeOfRound.nullable(),
  })
  .meta({ id: 'ReviewRound' })
export type ReviewRound = z.infer<typeof ReviewRound>

/** Everything that was handed in for a work item, and what was said of it, oldest first. */
export const HandedIn = z
  .object({
    workItemId: Id,
    /** You may be asked to judge it: neither whose work it is nor what was said of it is told. */
    blind: z.boolean(),
    submissions: z.array(Submission),
    rounds: z.array(ReviewRound),
  })
  .meta({ id: 'HandedIn' })
export type HandedIn = z.infer<typeof HandedIn>
