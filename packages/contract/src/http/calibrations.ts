import { verdicts } from '@understudy/domain/review/machine'
import { causes } from '@understudy/domain/review/review'
import { z } from 'zod'
import { CancelCalibration, JudgeCalibration, OpenCalibration } from '../commands/calibration-commands.ts'
import { Id } from '../commands/fields.ts'
import { RubricCriteria } from '../commands/task-commands.ts'
import type { CommandRoute } from './command-route.ts'
import { described } from './described.ts'
import { InstantIn, IsoInstant, PageQuery, streamFields } from './fields.ts'
import { MeasureAnswer, MeasureInterval, Share } from './measures.ts'

const CalibrationState = z.enum(['open', 'closed', 'cancelled'])

const Severity = z
  .object({
    reviewerId: Id,
    value: described(z.number(), 'Share returned beyond what the others return of the same items; above 0 is harder'),
    interval: MeasureInterval,
    n: described(z.int(), 'Items that others have judged too'),
  })
  .meta({ id: 'CalibrationSeverity' })

const CalibrationAgreement = z
  .object({
    n: described(z.int(), 'Items that two or more have judged'),
    observed: described(Share.nullable(), 'Share of pairs of verdicts on one item that say the same'),
    alpha: described(z.number().nullable(), "Krippendorff's, ordinal; null where the verdicts do not define it"),
    interval: described(MeasureInterval.nullable(), 'Jackknife over the items'),
    severities: z.array(Severity),
    answer: MeasureAnswer,
  })
  .meta({ id: 'CalibrationAgreement' })

export const Calibration = z
  .object({
    ...streamFields,
    state: CalibrationState,
    title: z.string(),
    openedBy: Id,
    openedAt: IsoInstant,
    endsAt: IsoInstant,
    closedAt: IsoInstant.nullable(),
    closedBecause: z.enum(['all_in', 'time_up']).nullable(),
    items: z.array(
      z.object({
        workItemId: Id,
        taskId: Id,
        submission: z.int(),
        rubric: z.object({ version: z.int(), criteria: RubricCriteria, threshold: z.number() }).nullable(),
      }),
    ),
    /** With how many of their verdicts are in. */
    reviewers: z.array(z.object({ reviewerId: Id, given: z.int() })),
    /** Until all are in or the time is up, nobody sees more than what they gave themselves. */
    blind: z.boolean(),
    verdicts: z.array(
      z.object({
        reviewerId: Id,
        workItemId: Id,
        verdict: z.enum(verdicts),
        cause: z.enum(causes).nullable(),
        themes: z.array(z.string()),
        comment: z.string(),
        score: z.number().nullable(),
        at: IsoInstant,
      }),
    ),
    /** Null until it has closed. */
    agreement: CalibrationAgreement.nullable(),
  })
  .meta({ id: 'Calibration' })
export type Calibration = z.infer<typeof Calibration>

export const CalibrationQuery = PageQuery.extend({ state: CalibrationState.exactOptional() })
export type CalibrationQuery = z.infer<typeof CalibrationQuery>

export const calibrationCommands: readonly CommandRoute[] = [
  {
    command: 'calibration.open',
    path: '/v1/calibrations',
    input: OpenCalibration.extend({ endsAt: InstantIn }),
    summary: 'Have several reviewers judge the same delivered work, blind, to see where they differ',
    makes: 'calibrationId',
  },
  {
    command: 'calibration.judge',
    path: '/v1/calibrations/:calibrationId/verdicts',
    input: JudgeCalibration,
    summary: 'Give your verdict on one item of the session; it is evidence about nobody',
  },
  {
    command: 'calibration.cancel',
    path: '/v1/calibrations/:calibrationId/cancel',
    input: CancelCalibration,
    summary: 'Call the session off; nothing of it is shown',
  },
]
