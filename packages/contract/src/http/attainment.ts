import { clockKinds } from '@understudy/domain/sla/policy'
import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import { described } from './described.ts'
import { MadeQuery, Share } from './measures.ts'

export const AttainmentQuery = MadeQuery.extend({
  by: described(z.enum(['all', 'client', 'task', 'assistant', 'task_type']), 'Whose promises').default('all'),
})
export type AttainmentQuery = z.infer<typeof AttainmentQuery>

export const Attainments = z
  .object({
    by: described(z.string(), 'Whose promises they are'),
    from: described(
      z.iso.datetime(),
      'Of work made since then, by the days of each client; 90 days back unless asked for',
    ),
    items: z.array(
      z.object({
        key: described(z.string(), 'Id of the client, task or assistant, or kind of task; all where there is one'),
        name: described(z.string(), 'The same for people'),
        kind: z.enum(clockKinds),
        audience: described(z.enum(['client', 'internal']), 'Whom it was promised'),
        hits: z.int(),
        misses: z.int(),
        open: described(z.int(), 'Those that have not ended; not part of the share'),
        overdue: described(
          z.int(),
          'Of the open ones, those whose deadline has passed: none of them can be kept any more',
        ),
        cancelled: described(z.int(), 'Cancelled and merged work: neither hit nor miss'),
        cancelledLate: described(
          z.int(),
          'Of the cancelled ones, those whose promise was missed by then: told, though not counted',
        ),
        attainment: described(Share.nullable(), 'Hits among hits and misses; null where there are neither'),
        calendars: described(
          z.array(z.object({ clientId: Id, version: z.int() })),
          'The calendar versions by which hits and misses were counted',
        ),
      }),
    ),
  })
  .meta({ id: 'Attainments' })
export type Attainments = z.infer<typeof Attainments>
