import { clockKinds } from '@understudy/domain/sla/policy'
import { waitedFor } from '@understudy/domain/work-item/work-item'
import { z } from 'zod'
import { Target } from '../commands/client-commands.ts'
import { Id } from '../commands/fields.ts'
import { IsoInstant, PageQuery } from './fields.ts'

/** One promise, open or ended, of a work item or a review. */
export const Clock = z
  .object({
    streamType: z.enum(['work_item', 'review', 'access_checklist']),
    streamId: Id,
    clientId: Id,
    kind: z.enum(clockKinds),
    /** Whom the promise is made to: the client, or ourselves among each other. */
    audience: z.enum(['client', 'internal']),
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
    /** The chance that it is missed, 0 to 1; null once ended, where too little is known, and for client contacts. */
    risk: z.number().min(0).max(1).nullable(),
  })
  .meta({ id: 'Clock' })
export type Clock = z.infer<typeof Clock>

/** One fact that made the deadline; with its instant it names the event of the stream that brought it. */
export const ClockFact = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['started', 'counted_from', 'first_due', 'breached']), value: IsoInstant, at: IsoInstant }),
  z.object({ kind: z.literal('target'), value: Target, at: IsoInstant }),
  z.object({ kind: z.literal('policy'), value: z.object({ id: z.string(), version: z.int() }), at: IsoInstant }),
  z.object({ kind: z.literal('calendar'), value: z.int(), at: IsoInstant }),
  z.object({
    kind: z.literal('moved'),
    value: z.object({
      cause: z.enum(['pause', 'policy', 'recompute', 'zone_data']),
      from: IsoInstant.nullable(),
      to: IsoInstant.nullable(),
    }),
    at: IsoInstant,
  }),
])
export type ClockFact = z.infer<typeof ClockFact>

/** Open time, and all time; negative where a deadline has passed, and without wall time while paused. */
const Times = z.object({ businessMs: z.number(), wallMs: z.number().nullable() })

/** A clock with the facts that made its deadline, in their order, and every pause of it. */
export const ExplainedClock = Clock.extend({
  /** What to show: a running clock outside hours is neither paused nor counting. */
  shown: z.enum(['running', 'paused', 'hit', 'missed', 'cancelled', 'outside_hours']),
  /** Since the start, business time without the pauses. */
  elapsed: Times,
  /** Up to the deadline; null where there is none or the cycle has ended. */
  left: Times.nullable(),
  /** Of what was promised; grows past 100, and is null where nothing was left to spend. */
  percent: z.number().nullable(),
  /** Business time paused, by reason. */
  paused: z.array(
    z.object({ reason: z.string(), waitsFor: z.enum(waitedFor), businessMs: z.number(), open: z.boolean() }),
  ),
  why: z.array(ClockFact),
  pauses: z.array(
    z.object({ reason: z.string(), waitsFor: z.enum(waitedFor), from: IsoInstant, to: IsoInstant.nullable() }),
  ),
}).meta({ id: 'ExplainedClock' })
export type ExplainedClock = z.infer<typeof ExplainedClock>

/** Open clocks by deadline, soonest first. */
export const ClockQuery = PageQuery.extend({
  kind: z.enum(clockKinds).exactOptional(),
  state: z.enum(['running', 'paused']).exactOptional(),
  clientId: Id.exactOptional(),
})
export type ClockQuery = z.infer<typeof ClockQuery>
