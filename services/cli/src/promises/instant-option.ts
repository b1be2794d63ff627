import { InstantIn } from '@understudy/contract/http/fields'
import { dayNumberOf, instantAt } from '@understudy/domain/sla/local-time'

/**
 * An instant with its offset, or a date, which begins at midnight in `zone`. In milliseconds since the epoch.
 * @throws Error that names the option where it is neither
 */
export function instantOption(name: string, given: unknown, zone: string): number {
  const text = String(given)
  const day = dayNumberOf(text)
  if (day !== undefined) return instantAt(zone, day, 0)
  const instant = InstantIn.safeParse(text)
  if (!instant.success)
    throw new Error(`${name} takes a date such as 2026-11-01, or an instant with its offset, and is ${text}`)
  return instant.data
}
