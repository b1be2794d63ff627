import type { ErasureStep } from '@understudy/domain/client/erase-client'
import type { StreamWithTexts } from '@understudy/domain/client/without-texts'
import type { Root } from '@understudy/domain/escalation/subject'
import { clockSteps } from '@understudy/domain/sla/conditions'
import { clockKinds, conditionedKinds } from '@understudy/domain/sla/policy'
import { policyFacts, stepFacts } from '@understudy/domain/sla/policy-order'
import { z } from 'zod'
import { Id, Link, PlainDate, ShortText } from './fields.ts'

const Interval = z.tuple([z.string(), z.string()])
const Intervals = z.array(Interval)

export const CalendarDefinition = z.object({
  zone: z.string(),
  hours: z.partialRecord(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']), Intervals),
  exceptions: z.record(z.string(), Intervals).exactOptional(),
  breaks: z.record(z.string(), Intervals).exactOptional(),
  holidays: z
    .array(z.object({ date: z.string(), name: z.string().exactOptional(), source: z.string().exactOptional() }))
    .exactOptional(),
  holidaysOff: z.array(z.string()).exactOptional(),
})

export const Target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('business'), ms: z.number() }),
  z.object({ kind: z.literal('calendar'), hours: z.number() }),
  z.object({ kind: z.literal('calendar_days'), days: z.number() }),
  z.object({ kind: z.literal('business_days'), days: z.number() }),
  /** A time of day on an open date; without a time it starts no clock and warns whoever plans. */
  z.object({
    kind: z.literal('fixed'),
    time: z.string().exactOptional(),
    zone: z.string(),
    daysAhead: z.number(),
    outside: z.enum(['previous_closing', 'next_opening']).exactOptional(),
    movesOnPause: z.boolean().exactOptional(),
  }),
])

const ConditionFact = z.enum(stepFacts)

/** Conditions of which one has to hold: for every fact named, the values that satisfy it. */
const ConditionSet = z.array(z.partialRecord(ConditionFact, z.array(ShortText).max(200))).max(20)

export const PolicyDefinition = z.object({
  /** What is left out is not promised. */
  targets: z.partialRecord(z.enum(clockKinds), Target),
  pausesFor: z.array(z.enum(['client', 'agency', 'third_party'])).default(['client', 'third_party']),
  warnings: z.array(z.number()).exactOptional(),
  pauseLimit: Target.exactOptional(),
  onChange: z.enum(['fresh', 'retroactive']).default('retroactive'),
  /** When the clocks of an item start, pause and so on; steps left out happen when they always do. */
  conditions: z
    .partialRecord(z.enum(conditionedKinds), z.partialRecord(z.enum(clockSteps), ConditionSet))
    .exactOptional(),
})
export type PolicyDefinition = z.infer<typeof PolicyDefinition>

/** One of an ordered list: the first whose conditions match wins, the last of each audience has none. */
export const PolicyDraft = PolicyDefinition.extend({
  id: ShortText,
  audience: z.enum(['client', 'internal']).default('client'),
  when: z.partialRecord(z.enum(policyFacts), z.array(ShortText).max(200)).exactOptional(),
})
export type PolicyDraft = z.infer<typeof PolicyDraft>

export const RegisterClient = z.object({
  name: ShortText,
  timeZone: ShortText,
  regulated: z.boolean().default(false),
  /** Monday to Friday, nine to five in the client's zone, where left out. */
  calendar: CalendarDefinition.exactOptional(),
  /** Four hours to the start, eight to the delivery and to a verdict, where left out. */
  policy: PolicyDefinition.exactOptional(),
})
export type RegisterClient = z.infer<typeof RegisterClient>

export const PublishCalendar = z.object({ clientId: Id, calendar: CalendarDefinition })
export type PublishCalendar = z.infer<typeof PublishCalendar>

export const PublishPolicy = z.object({ clientId: Id, policy: PolicyDefinition })
export type PublishPolicy = z.infer<typeof PublishPolicy>

export const PolicyDrafts = z.array(PolicyDraft).max(100)

export const SavePolicies = z.object({ clientId: Id, policies: PolicyDrafts })
export type SavePolicies = z.infer<typeof SavePolicies>

/** The holidays of one source, such as `region:US-TX` or `feed:school`; those of others stay. */
export const TakeHolidays = z.object({
  clientId: Id,
  source: ShortText,
  holidays: z.array(z.object({ date: PlainDate, name: ShortText.exactOptional() })).max(2_000),
})
export type TakeHolidays = z.infer<typeof TakeHolidays>

/** A date on which no holiday is kept, whatever a refresh brings; or is kept again. */
export const SwitchHoliday = z.object({ clientId: Id, date: PlainDate, off: z.boolean().default(true) })
export type SwitchHoliday = z.infer<typeof SwitchHoliday>

/** An iCal feed that is fetched every day, and what it is called here. Its address is sent along, and kept beside the ledger. */
export const FollowFeed = z.object({ clientId: Id, name: ShortText.max(100) })
export type FollowFeed = z.infer<typeof FollowFeed>

export const OfFeed = z.object({ clientId: Id, feedId: Id })
export type OfFeed = z.infer<typeof OfFeed>

/** The engine's own: what a feed said, or why it could not be had, and the root of it where its host is down. */
export type NoteFeed = OfFeed &
  (
    | { readonly holidays: readonly { readonly date: string; readonly name?: string }[] }
    | { readonly because: string; readonly root?: Root }
  )

/** What is applied to the clocks that run: the calendar in force, the policies in force, or both. */
export const RecomputeClocks = z.object({
  clientId: Id,
  applied: z.enum(['calendar', 'policies', 'both']).default('both'),
})
export type RecomputeClocks = z.infer<typeof RecomputeClocks>

/** The engine's own: zone data that this program brought, and deadlines that lie ahead. */
export interface ApplyZoneData {
  readonly clientId: string
}

/** The engine's own: a step of a recompute, and the streams of it. */
export interface AdvanceRecompute {
  readonly clientId: string
  readonly id: string
  readonly looked: number
  readonly from?: string
  readonly total?: number
  readonly after?: string
}

/** The engine's own: one stream of a recompute. */
export interface RecomputeStream {
  readonly streamId: string
  readonly recomputeId: string
  readonly applied: 'calendar' | 'policies' | 'both' | 'zone_data'
}

/** For good: what was written for the client is unreadable from then on, in the ledger too. */
export const EraseClient = z.object({ clientId: Id, reason: ShortText })
export type EraseClient = z.infer<typeof EraseClient>

/** The engine's own: a step of an erasure, from the stream where the last one ended to that where this one did. */
export interface AdvanceErasure extends ErasureStep {
  readonly clientId: string
}

/** The engine's own: one stream of an erasure. */
export interface EraseTexts {
  readonly streamType: StreamWithTexts
  readonly streamId: string
}

export interface OfClient {
  readonly clientId: string
}

export const SignOffCompliance = z.object({
  clientId: Id,
  agreement: ShortText,
  signedBy: ShortText,
  signedOn: PlainDate,
  documentLink: Link,
  /** Milliseconds since the epoch; left out where it does not run out. */
  expiresAt: z.int().exactOptional(),
})
export type SignOffCompliance = z.infer<typeof SignOffCompliance>

const Channel = ShortText.nullable().exactOptional()

/** What is given takes the place of what was there; what is left out stays, and null takes a channel away. */
export const DescribeWays = z.object({
  clientId: Id,
  glossary: z
    .array(z.object({ term: ShortText, meaning: z.string().trim().min(1).max(1_000) }))
    .max(500)
    .exactOptional(),
  channels: z.object({ tasks: Channel, chat: Channel, documents: Channel }).exactOptional(),
  namingConventions: z.array(z.string().trim().min(1).max(1_000)).max(100).exactOptional(),
})
export type DescribeWays = z.infer<typeof DescribeWays>
