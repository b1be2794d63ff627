import { z } from 'zod'
import { described } from './described.ts'
import { IsoInstant } from './fields.ts'
import { MeasureInterval, Share } from './measures.ts'

const Held = z.object({
  n: described(z.int(), 'Clocks that had got so far and whose promise was kept or missed since'),
  missedShare: described(Share, 'Of these, those that were missed'),
  brier: described(z.number(), 'Mean squared difference between chance and outcome (Brier 1950); 0 is perfect'),
  baseRateBrier: described(z.number(), 'The same, had everybody been told the share that was missed'),
  worst: described(
    z.number().nullable(),
    'The largest difference in a tenth with at least 200; null where there is none',
  ),
  byChance: described(
    z.number().nullable(),
    'What perfect chances exceed once in twenty times (Bröcker and Smith 2007)',
  ),
  meanError: described(z.number(), 'The mean difference over all tenths, each by how many it holds'),
  deciles: z.array(
    z.object({
      from: described(z.number(), 'Told between this and a tenth more'),
      n: z.int(),
      told: described(Share, 'Mean of what was told'),
      missed: described(Share, 'Share that was missed'),
      interval: described(MeasureInterval, 'Of that share (Jeffreys)'),
    }),
  ),
})

/** How told risks held against what came of them: the later half of the newest work, each told from what had ended by then. */
export const RiskCalibration = z
  .object({
    splitAt: described(
      IsoInstant.nullable(),
      'Clocks that began from then on are scored; null where there are too few',
    ),
    earlier: z.int(),
    later: z.int(),
    items: z.array(
      z.object({
        sort: described(z.string(), 'The sort of clock, or `all`'),
        instants: z.array(
          z.object({
            share: described(z.number(), 'How much of the promise had passed when it was told, 0 to 1'),
            held: described(Held.nullable(), 'Null where none was told anything'),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'RiskCalibration' })
export type RiskCalibration = z.infer<typeof RiskCalibration>
