import { type Reason, reason } from '../decision.ts'
import type { Instant } from '../stream.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import type { Clock } from './clock.ts'
import { sharedOpenMs } from './periods.ts'

/**
 * A promise that cannot be kept as planned: the client's calendar governs the promise, the assistant's the
 * planning, and from `from` up to the deadline the two share less open time than the task usually takes (rule 50).
 * One that is missed already warns of nothing.
 */
export function planningWarning(
  clock: Clock,
  client: BusinessCalendar,
  assistant: BusinessCalendar,
  usualMinutes: number,
  from: Instant = clock.startedAt,
): Reason | undefined {
  if (clock.dueAt === undefined || clock.breachedAt !== undefined || clock.dueAt < from) return undefined
  const sharedMinutes = sharedOpenMs(client, assistant, from, clock.dueAt) / 60_000
  if (sharedMinutes >= usualMinutes) return undefined
  return reason(
    'overlap_too_small',
    `Client and assistant share ${Math.floor(sharedMinutes)} open minutes before the deadline; the task usually takes ${usualMinutes}`,
    'An assistant with more shared hours, or a later deadline',
  )
}
