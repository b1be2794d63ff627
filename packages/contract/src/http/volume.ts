import { z } from 'zod'

/** How long it takes to prove somebody at the cadence of a task, and whether its work is too rare to prove anybody on. */
export const Volume = z
  .object({ itemsPerWeek: z.number(), weeksToCrossing: z.number(), isTooRare: z.boolean(), said: z.string() })
  .meta({ id: 'Volume' })
