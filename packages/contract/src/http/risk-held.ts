import { z } from 'zod'
import { described } from './described.ts'
import { IsoInstant } from './fields.ts'

/** In a word how told risks held against what came of them: the calibration of all promises, as it was found last. */
export const RiskHeld = z
  .object({
    checkedAt: described(IsoInstant.nullable(), 'It is looked at once a day; null where it was not yet'),
    held: described(
      z
        .object({
          n: described(z.int(), 'Promises that were tried, kept or missed since'),
          brier: described(z.number(), 'Mean squared difference between chance and outcome; 0 is perfect'),
          baseRateBrier: described(z.number(), 'The same, had everybody been told the share that was missed'),
        })
        .nullable(),
      'Null where no risk could have been told of a promise that has ended',
    ),
  })
  .meta({ id: 'RiskHeld' })
export type RiskHeld = z.infer<typeof RiskHeld>
