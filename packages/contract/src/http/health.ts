import { z } from 'zod'

/** The process runs and answers; it says nothing of what it depends on. */
export const Alive = z.object({ status: z.literal('alive') })
export type Alive = z.infer<typeof Alive>

/** Whether requests can be served now, and what each thing that they need has answered. */
export const Readiness = z
  .object({
    status: z.enum(['ready', 'not_ready']),
    checks: z.record(z.string(), z.enum(['ok', 'unreachable'])),
  })
  .meta({ id: 'Readiness' })
export type Readiness = z.infer<typeof Readiness>
