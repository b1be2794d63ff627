import { clockKinds } from '@understudy/domain/sla/policy'
import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import { IsoInstant, PageQuery } from './fields.ts'

/** One promise, open or ended, of a work item or a review. */
export const Clock = z
  .object({
    streamType: z.enum(['work_item', 'review']),
    streamId: Id,
    clientId: Id,
    kind: z.enum(clockKinds),
    cycle: z.int().positive(),
    state: z.enum(['running', 'paused', 'hit', 'missed', 'cancelled']),
    startedAt: IsoInstant,
    dueAt: IsoInstant.nullable(),
    /** The deadline it began with, before pauses and new policies moved it. */
    firstDueAt: IsoInstant.nullable(),
    /** In milliseconds of the time it is counted in; null for targets in days. */
    targetMs: z.number().nullable(),
    breachedAt: IsoInstant.nullable(),
    pausedAt: IsoInstant.nullable(),
    stoppedAt: IsoInstant.nullable(),
    elapsedBusinessMs: z.number().nullable(),
    policy: z.string(),
    policyVersion: z.int(),
    calendarVersion: z.int(),
  })
  .meta({ id: 'Clock' })
export type Clock = z.infer<typeof Clock>

/** Open clocks by deadline, soonest first. */
export const ClockQuery = PageQuery.extend({
  kind: z.enum(clockKinds).exactOptional(),
  state: z.enum(['running', 'paused']).exactOptional(),
  clientId: Id.exactOptional(),
})
export type ClockQuery = z.infer<typeof ClockQuery>
