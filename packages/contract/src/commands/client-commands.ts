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
])

export const PolicyDefinition = z.object({
  targets: z.object({
    response: Target.exactOptional(),
    turnaround: Target.exactOptional(),
    review: Target.exactOptional(),
  }),
  pausesFor: z.array(z.enum(['client', 'agency', 'third_party'])).default(['client', 'third_party']),
  warnings: z.array(z.number()).exactOptional(),
  pauseLimit: Target.exactOptional(),
  onChange: z.enum(['fresh', 'retroactive']).default('retroactive'),
})
export type PolicyDefinition = z.infer<typeof PolicyDefinition>

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

export const SignOffCompliance = z.object({
  clientId: Id,
  agreement: ShortText,
  signedBy: ShortText,
  signedOn: PlainDate,
  documentLink: Link,
})
export type SignOffCompliance = z.infer<typeof SignOffCompliance>
