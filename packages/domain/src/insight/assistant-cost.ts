import type { Profile } from '../member/profile.ts'

/** What an assistant did in a span, for one client and for all. */
export interface WorkedFor {
  readonly engagement: Profile['engagement']
  /** In the smallest unit of the currency; null where nobody has said. */
  readonly amount: number | null
  /** Usual minutes of what they delivered for the client in the span. */
  readonly clientMinutes: number
  /** The same for every client. */
  readonly allMinutes: number
  /** The same for every client since the beginning: what a project is shared over. */
  readonly everMinutes: number
  /** How many months the span is long. */
  readonly months: number
}

/**
 * What an assistant costs a client in a span, in the smallest unit of the currency: a month or a project is shared over
 * clients by minutes, an hour is paid by the minutes of the work itself (domain, sections 1 and 12). Undefined where
 * nobody has said what they cost.
 */
export function assistantCost({ engagement, amount, ...worked }: WorkedFor): number | undefined {
  if (engagement === null || amount === null) return undefined
  const { clientMinutes, allMinutes, everMinutes, months } = worked
  const shareOf = (all: number) => (all === 0 ? 0 : clientMinutes / all)
  if (engagement === 'hourly') return (amount * clientMinutes) / 60
  return engagement === 'monthly' ? amount * months * shareOf(allMinutes) : amount * shareOf(everMinutes)
}
