import type { Clock } from '../sla/clock.ts'
import type { Audience, ClockKind } from '../sla/policy.ts'

/** The newest cycle of a kind of clock towards an audience; 0 where there was none. */
export function lastCycle(clocks: readonly Clock[], kind: ClockKind, audience: Audience): number {
  const alike = clocks.filter((clock) => clock.kind === kind && (clock.audience ?? 'client') === audience)
  return alike.reduce((last, clock) => Math.max(last, clock.cycle), 0)
}
