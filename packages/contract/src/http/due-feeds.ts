import { z } from 'zod'
import { Id, ShortText } from '../commands/fields.ts'
import { IsoInstant } from './fields.ts'

/** A calendar of due work, as a program that follows it would be given it. */
export const MakeDueFeed = z.object({
  /** Which calendar it is for, in the member's own words. */
  name: ShortText,
  /** Of this client alone; of everything that the member sees where left out. */
  clientId: Id.exactOptional(),
})
export type MakeDueFeed = z.infer<typeof MakeDueFeed>

export const DueFeed = z
  .object({
    id: Id,
    name: z.string(),
    clientId: Id.nullable(),
    createdAt: IsoInstant,
    /** When somebody who has the address read it last, to the minute; null where nobody has. */
    readAt: IsoInstant.nullable(),
    revokedAt: IsoInstant.nullable(),
  })
  .meta({ id: 'DueFeed' })
export type DueFeed = z.infer<typeof DueFeed>

export const MadeDueFeed = z
  .object({
    id: Id,
    /** Whoever has it reads the calendar. It is shown in this answer and never again. */
    url: z.url(),
  })
  .meta({ id: 'MadeDueFeed' })
export type MadeDueFeed = z.infer<typeof MadeDueFeed>
