import { clockKinds } from '@understudy/domain/sla/policy'
import { z } from 'zod'
import { described } from './described.ts'
import { AskedDay, PageQuery } from './fields.ts'
import { MeasureQuery } from './measures.ts'

/** A point of a chart, as it names the work that it was counted from. */
export const CountedWorkQuery = PageQuery.extend(MeasureQuery.shape).extend({
  counted: described(
    z.enum(['made', 'promised', 'judged', 'themed', 'open']).default('made'),
    'made: work of turnaround, made in the span; promised: of these, work with a promise that was kept or missed; judged: first submissions of the sample, judged in the span; themed: what a verdict of the span named a theme for; open: what is not done yet, whatever the span',
  ),
  from: described(
    AskedDay,
    'The first day, as the client counts days; as the measure itself has it where it is left out',
  ).exactOptional(),
  to: described(AskedDay, 'The last day; up to now where it is left out').exactOptional(),
  taskType: described(z.string().min(1).max(100), 'Of tasks of this kind only').exactOptional(),
  kind: described(z.enum(clockKinds), 'With a promise of this kind, where promises are counted').exactOptional(),
  audience: described(z.enum(['client', 'internal']), 'Promised to these, where promises are counted').exactOptional(),
  theme: described(z.string().min(1).max(200), 'Of this theme, where themes are counted').exactOptional(),
})
export type CountedWorkQuery = z.infer<typeof CountedWorkQuery>
