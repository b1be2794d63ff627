import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import { described } from './described.ts'

/** Whether they could be given to somebody. */
export const AskTakers = z.object({ workItemIds: z.array(Id).min(1).max(1_000) })
export type AskTakers = z.infer<typeof AskTakers>

const Why = z.object({
  code: z.string(),
  message: z.string(),
  satisfiedBy: z.string().exactOptional(),
  count: described(z.int(), 'Of so many of the items'),
})

export const Takers = z
  .object({
    of: described(z.int(), 'Items that were asked about and that you see'),
    items: z.array(
      z.object({
        assistantId: Id,
        refused: described(z.int(), 'So many of them could not be given to this person'),
        reasons: described(z.array(Why), 'Each reason once, those of most items first'),
      }),
    ),
  })
  .meta({ id: 'Takers' })
export type Takers = z.infer<typeof Takers>
