import { type ScorecardQuestion, scorecardAnswers, scorecardQuestions } from '@understudy/domain/insight/scorecard'
import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import { described } from './described.ts'
import { IsoInstant } from './fields.ts'

const questions = Object.keys(scorecardQuestions) as [ScorecardQuestion, ...ScorecardQuestion[]]

/** The 30-day scorecard of a client: eight questions, and the evidence behind each answer. */
export const Scorecard = z
  .object({
    clientId: Id,
    name: z.string(),
    at: IsoInstant,
    day: described(z.int().nullable(), 'Whole days since the first delegation; null before it'),
    items: z.array(
      z.object({
        question: z.enum(questions),
        title: z.string(),
        answer: described(z.enum(scorecardAnswers), 'not_yet where there is too little to go by'),
        because: described(z.string(), 'Why, with the figures'),
        evidence: z.array(
          z.object({
            type: described(z.string(), 'The type of the event or of the stream'),
            streamId: Id,
            position: described(z.string().nullable(), 'Of the event in the ledger; null for a stream as a whole'),
            at: described(IsoInstant.nullable(), 'When the event happened; null for a stream as a whole'),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Scorecard' })
export type Scorecard = z.infer<typeof Scorecard>
