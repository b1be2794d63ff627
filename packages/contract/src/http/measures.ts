import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import { described } from './described.ts'
import { AskedDay } from './fields.ts'

export const Share = z.number().min(0).max(1)

export const MeasureInterval = z
  .object({
    lower: described(z.number(), 'Its lower end, which belongs to it'),
    upper: described(z.number(), 'Its upper end, which belongs to it'),
    confidence: described(Share, 'How sure it is, 0 to 1'),
  })
  .meta({ id: 'MeasureInterval', description: 'Where a figure lies' })

export const MeasureAnswer = z.enum(['enough', 'not_enough_data']).meta({
  description: 'Whether there is enough data to go by; where there is not, figures are shown as far as they can be had',
})

export const LocalDay = AskedDay.meta({ description: "A day in the client's zone, 2026-11-25 for example" })

/** What every measure can be narrowed to. */
export const MeasureQuery = z.object({
  clientId: described(Id, 'Of this client only').exactOptional(),
  taskId: described(Id, 'Of this task only').exactOptional(),
  assistantId: described(Id, 'Of this assistant only').exactOptional(),
})
export type MeasureQuery = z.infer<typeof MeasureQuery>

const PeriodQuery = MeasureQuery.extend({
  from: described(LocalDay, 'The first day; from the beginning where it is left out').exactOptional(),
  to: described(LocalDay, 'The last day; up to now where it is left out').exactOptional(),
})

/** Of work that was made between two days. */
export const MadeQuery = MeasureQuery.extend({
  from: described(
    AskedDay,
    'Made on this day of the client or later; 90 days back where it is left out',
  ).exactOptional(),
  to: described(AskedDay, 'Made on this day of the client or earlier; up to now where it is left out').exactOptional(),
})

export const samples = ['drawn', 'training', 'imported'] as const
const Sample = z.enum(samples).meta({
  description:
    'drawn: first submissions drawn at random or by a floor, each weighted by its chance; training: those before independence, where all are reviewed; imported: what a list of past work says',
})

export const ReworkRateQuery = PeriodQuery.extend({
  by: described(z.enum(['assistant', 'task', 'client']), 'Whose rate').default('assistant'),
  sample: Sample.default('drawn'),
})
export type ReworkRateQuery = z.infer<typeof ReworkRateQuery>

const rateFields = {
  rate: described(Share.nullable(), 'The share; null without any review'),
  interval: described(MeasureInterval.nullable(), 'Jeffreys, with the effective number of reviews'),
}

export const ReworkRateRow = z
  .object({
    id: described(Id, 'Of the assistant, task or client'),
    name: described(z.string(), 'Their name'),
    n: described(z.int(), 'Reviews behind the figures'),
    effective: described(z.number(), 'What they are worth together, their weights being unequal'),
    rework: described(
      z.object(rateFields),
      'Share of all first submissions that did not pass, estimated from the sample (Hájek)',
    ),
    ownRework: described(z.object(rateFields), 'The same, without what the process was the cause of'),
    firstPassYield: described(z.object(rateFields), 'Share that passed at the first look'),
    rank: described(z.int().nullable(), 'By rate of rework, lowest first; null below five reviews'),
    answer: MeasureAnswer,
  })
  .meta({ id: 'ReworkRateRow' })
export type ReworkRateRow = z.infer<typeof ReworkRateRow>

export const ReworkRates = z
  .object({
    by: described(z.string(), 'Whose rates these are'),
    sample: Sample,
    items: described(z.array(ReworkRateRow), 'Ranked ones first'),
  })
  .meta({ id: 'ReworkRates' })
export type ReworkRates = z.infer<typeof ReworkRates>

export const ReworkTrendQuery = MeasureQuery.extend({ sample: Sample.default('drawn') })
export type ReworkTrendQuery = z.infer<typeof ReworkTrendQuery>

export const ReworkTrend = z
  .object({
    weeks: described(
      z.array(
        z.object({
          from: described(LocalDay, 'Its Monday'),
          reviewed: described(z.int(), 'First submissions of the sample that were judged in it'),
          reworks: described(z.int(), 'Of these, those that did not pass'),
          rate: described(Share.nullable(), 'Estimated share of all first submissions; null where none was judged'),
        }),
      ),
      'The eight whole weeks before this one, a window fixed in advance, in the zone of the client, or of the agency',
    ),
    z: described(z.number().nullable(), 'Cochran-Armitage; below 0 it falls. Null where the weeks have no spread'),
    fallingByChance: described(Share.nullable(), 'One-sided chance of so much falling if nothing changes'),
    ofRates: described(
      z.object({
        n: described(z.int(), 'Weeks that have a rate'),
        s: described(z.int(), 'Pairs of weeks that rise less those that fall'),
        z: described(z.number(), 'Standard normal if nothing changes; below 0 it falls'),
        fallingByChance: described(Share, 'One-sided chance of so much falling if nothing changes'),
      }),
      'Mann-Kendall over the rates of the weeks, each worth the same whatever it holds: shown beside the answer, which it never is',
    ).nullable(),
    answer: described(
      z.enum(['falling', 'rising', 'no_clear_change', 'not_enough_data']),
      'Whether rework falls week over week; asks for six weeks with reviews and five reworks',
    ),
  })
  .meta({ id: 'ReworkTrend' })
export type ReworkTrend = z.infer<typeof ReworkTrend>

export const ThemesQuery = z.object({
  clientId: described(Id, 'Of this client only').exactOptional(),
  taskId: described(Id, 'Of this task only').exactOptional(),
  from: described(LocalDay, 'The first day').exactOptional(),
  to: described(LocalDay, 'The last day').exactOptional(),
})
export type ThemesQuery = z.infer<typeof ThemesQuery>

export const ThemePareto = z
  .object({
    total: described(z.int(), 'Themes that were named, each time counted'),
    items: z.array(
      z.object({
        theme: described(z.string(), 'As verdicts name it'),
        count: described(z.int(), 'How often'),
        share: described(Share, 'Of all themes named'),
        interval: described(MeasureInterval, 'Jeffreys'),
        cumulative: described(Share, 'Share of this theme and those before it'),
        vital: described(z.boolean(), 'One of the fewest that make up four fifths together'),
      }),
    ),
    answer: MeasureAnswer,
  })
  .meta({ id: 'ThemePareto' })
export type ThemePareto = z.infer<typeof ThemePareto>
