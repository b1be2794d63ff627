import { z } from 'zod'
import { described } from './described.ts'
import { LocalDay, MeasureQuery } from './measures.ts'

export const MeasureRowsQuery = MeasureQuery.extend({
  from: described(LocalDay, 'The first day; 90 days back where it is left out').exactOptional(),
  to: described(LocalDay, 'The last day; up to now where it is left out').exactOptional(),
  by: described(z.enum(['client', 'task', 'assistant']), 'Whose measures').default('client'),
})
export type MeasureRowsQuery = z.infer<typeof MeasureRowsQuery>

/** The columns of an export, in their order. */
export const measureColumns = [
  'measure',
  'unit',
  'by',
  'key',
  'name',
  'from',
  'to',
  'value',
  'low',
  'high',
  'n',
  'currency',
] as const

export const MeasureRow = z
  .object({
    measure: described(z.string(), 'hours_saved, first_pass_yield or turnaround_median, for example'),
    unit: described(z.enum(['hours', 'share', 'count', 'minutes', 'days', 'ratio', 'money']), 'Of value, low and high'),
    by: described(z.string(), 'Of what the key is; an input of the ROI of a client may be of a task or an assistant'),
    key: described(z.string(), 'Id of the client, task or assistant'),
    name: z.string(),
    from: LocalDay,
    to: LocalDay,
    value: described(z.number().nullable(), 'Null where there is too little to tell'),
    low: z.number().nullable(),
    high: z.number().nullable(),
    n: described(z.int(), 'What it was counted from'),
    currency: described(z.string().nullable(), 'Of money, which is in its smallest unit; null of anything else'),
  })
  .meta({ id: 'MeasureRow' })
export type MeasureRow = z.infer<typeof MeasureRow>

/** All measures in one long table, one figure a row. */
export const MeasureRows = z.object({ items: z.array(MeasureRow) }).meta({ id: 'MeasureRows' })
export type MeasureRows = z.infer<typeof MeasureRows>
