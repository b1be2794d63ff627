import { z } from 'zod'
import { ProblemReason } from './problem.ts'

/** One thing that can be done about something, and whether whoever asks may do it as things stand. */
export const Doable = z
  .object({
    command: z.string(),
    method: z.literal('POST'),
    path: z.string(),
    summary: z.string(),
    /** Fields of the body without which it cannot be sent. */
    needs: z.array(z.string()),
    /** `depends`: roles and state allow it, and whether the rules do is decided by what is sent. */
    may: z.enum(['yes', 'no', 'depends']),
    /** Why not, each with what would satisfy it. */
    reasons: z.array(ProblemReason),
  })
  .meta({ id: 'Doable' })
export type Doable = z.infer<typeof Doable>

export const MayDo = z.object({ items: z.array(Doable) })
