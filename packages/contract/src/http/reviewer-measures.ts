import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import { described } from './described.ts'
import { LocalDay, MeasureAnswer, MeasureInterval, Share } from './measures.ts'

export const ReviewerQuery = z.object({
  from: described(LocalDay, 'The first day').exactOptional(),
  to: described(LocalDay, 'The last day').exactOptional(),
})
export type ReviewerQuery = z.infer<typeof ReviewerQuery>

export const ReviewerRow = z
  .object({
    reviewerId: described(Id, 'Of the reviewer'),
    name: described(z.string(), 'Their name'),
    verdicts: described(z.int(), 'On first submissions'),
    returned: described(Share, 'Share of these that they did not pass'),
    score: described(
      z.object({
        mean: described(z.number().nullable(), 'Mean raw score; null where none was given'),
        n: described(z.int(), 'Scores'),
      }),
      'As given, not corrected for severity',
    ),
    severity: described(
      z
        .object({
          value: described(z.number(), 'Share returned beyond what was expected; above 0 is harder than the others'),
          interval: described(MeasureInterval, 'Normal'),
          observed: described(Share, 'Share returned, of work that others have reviewed too'),
          expected: described(Share, 'Share that the others return of the same assistants'),
          n: described(z.int(), 'Verdicts on such work'),
        })
        .nullable(),
      'Null where nobody else reviews the same assistants',
    ),
    answer: MeasureAnswer,
  })
  .meta({ id: 'ReviewerRow' })
export type ReviewerRow = z.infer<typeof ReviewerRow>

const Figure = z
  .object({
    value: described(z.number().nullable(), 'Null where the data do not define it'),
    interval: described(MeasureInterval.nullable(), 'Jackknife; null where the data do not define it'),
  })
  .meta({ id: 'AgreementFigure' })

export const MissRate = z
  .object({
    rate: described(Share, 'Share of failures that a single reviewer passed; a lower bound, for two can miss the same'),
    interval: described(MeasureInterval, 'Jeffreys; its upper end feeds the stated outgoing error'),
    n: described(z.int(), 'Failures'),
    answer: MeasureAnswer,
  })
  .meta({ id: 'MissRate' })

export const OverMissRate = z
  .object({
    estimate: described(Share, 'At the estimate'),
    lower: described(Share, 'At the lower end of its interval'),
    upper: described(Share, 'At the upper end'),
  })
  .meta({ id: 'OverMissRate' })

export const ReviewerAgreement = z
  .object({
    n: described(z.int(), 'Items that two reviewed blindly'),
    observed: described(Share.nullable(), 'Share on which both said the same'),
    ac1: described(Figure, "Gwet's AC1, which leads"),
    positive: described(Figure, 'Agreement on "not pass", which leads beside it'),
    kappa: described(Figure, "Cohen's; see its warning"),
    kappaWarning: described(z.string(), 'To be shown wherever kappa is'),
    alpha: described(Figure, "Krippendorff's, ordinal: pass, rework, critical"),
    missRate: described(MissRate.nullable(), 'Null without a failure in the blind sample'),
    answer: MeasureAnswer,
  })
  .meta({ id: 'ReviewerAgreement' })
export type ReviewerAgreement = z.infer<typeof ReviewerAgreement>

export const ReviewerMeasures = z
  .object({
    reviewers: described(z.array(ReviewerRow), 'Hardest first'),
    agreement: ReviewerAgreement,
  })
  .meta({ id: 'ReviewerMeasures' })
export type ReviewerMeasures = z.infer<typeof ReviewerMeasures>

export const OutgoingErrors = z
  .object({
    items: z.array(
      z.object({
        planId: described(z.string(), 'The plan'),
        version: described(z.int(), 'Its version in force'),
        outgoing: described(
          Share.nullable(),
          'AOQL: the worst long-run share of errors that go out; null where the plan delivers before it reviews',
        ),
        outgoingOver: described(
          OverMissRate.nullable(),
          'The same over the interval of the miss rate; null if unknown',
        ),
        falsePromotion: described(Share, 'Chance that one attempt promotes somebody at the unacceptable rate'),
        falsePromotionOver: described(OverMissRate.nullable(), 'The same over the interval; null if it is unknown'),
        upTo: described(Share, 'For true error rates up to this; above it no bound exists'),
        missRate: described(Share.nullable(), 'Upper limit of the miss rate that it counts with; null where unknown'),
        assumes: described(z.string(), 'What it takes for granted, to be shown beside it'),
      }),
    ),
    reviewers: described(MissRate.nullable(), 'What reviewers miss; null without a failure in the blind sample'),
  })
  .meta({ id: 'OutgoingErrors' })
export type OutgoingErrors = z.infer<typeof OutgoingErrors>
