import { type Reason, reason } from '../decision.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import type { Clock } from './clock.ts'
import { sharedOpenMs } from './periods.ts'

/**
 * A promise that cannot be kept as planned: the client's calendar governs the promise, the assistant's the
 * planning, and up to the deadline the two share less open time than the task usually takes (rule 50).
 */
export function planningWarning(
  clock: Clock,
  client: BusinessCalendar,
  assistant: BusinessCalendar,
  usualMinutes: number,
): Reason | undefined {
  if (clock.dueAt === undefined) return undefined
  const sharedMinutes = sharedOpenMs(client, assistant, clock.startedAt, clock.dueAt) / 60_000
  if (sharedMinutes >= usualMinutes) return undefined
  return reason(
    'overlap_too_small',
    `Client and assistant share ${Math.floor(sharedMinutes)} open minutes before the deadline; the task usually takes ${usualMinutes}`,
    'An assistant with more shared hours, or a later deadline',
  )
}
