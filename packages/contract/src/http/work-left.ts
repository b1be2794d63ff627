import { z } from 'zod'
import { CalendarDefinition } from '../commands/client-commands.ts'
import { Id } from '../commands/fields.ts'
import { described } from './described.ts'

/** What an assistant has to do now, and when they work. */
export const WorkLeft = z
  .object({
    memberId: Id,
    items: described(z.int(), 'Work items that wait for them to go on'),
    minutes: described(z.int(), 'Their usual minutes together; those of which nobody has said any count as none'),
    capacityMinutes: described(z.int().nullable(), 'Minutes a week that they have; null where nobody has said'),
    calendar: described(CalendarDefinition.nullable(), 'Their working hours; null where nobody has said'),
  })
  .meta({ id: 'WorkLeft' })
export type WorkLeft = z.infer<typeof WorkLeft>
