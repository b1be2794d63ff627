import { z } from 'zod'
import { ShortText } from './fields.ts'

export const FoundAgency = z.object({
  name: ShortText,
  mode: z.enum(['live', 'virtual', 'demo']).default('live'),
  timeZone: ShortText,
})
export type FoundAgency = z.infer<typeof FoundAgency>

export const SwitchAutomaticPromotion = z.object({ plans: z.array(ShortText).max(20) })
export type SwitchAutomaticPromotion = z.infer<typeof SwitchAutomaticPromotion>

/** The engine's own: an installation reveals the key that it has kept. */
export const RevealDrawPeriod = z.object({ period: z.string().regex(/^\d{4}-\d{2}$/), keyHex: z.string().length(64) })
export type RevealDrawPeriod = z.infer<typeof RevealDrawPeriod>
