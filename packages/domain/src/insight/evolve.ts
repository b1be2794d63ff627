import type { Client } from '../client/client.ts'
import type { Happening } from '../stream.ts'
import type { Intake, IntakeEvents } from './agree-intake.ts'
import type { BaselineEvents } from './record-baseline.ts'
import type { HourlyValueEvents } from './set-hourly-value.ts'

export interface InsightEvents extends BaselineEvents, HourlyValueEvents, IntakeEvents {}

type Kept = Partial<Pick<Client, 'baseline' | 'hourlyValue' | 'intake'>>

/** The part of a client's fold that its measures are read against; undefined where the event is none of it. */
export function evolveInsight({ intake }: Kept, { type, body, at }: Happening): Kept | undefined {
  switch (type) {
    case 'client.baseline_recorded':
      return { baseline: body as InsightEvents[typeof type] }
    case 'client.hourly_value_set':
      return { hourlyValue: body as InsightEvents[typeof type] }
    case 'client.intake_agreed':
      return { intake: body as InsightEvents[typeof type] }
    case 'client.intake_confirmed': {
      const { by, note } = body as InsightEvents[typeof type]
      return { intake: { ...(intake as Intake), confirmed: { by, at, note } } }
    }
    default:
      return undefined
  }
}
