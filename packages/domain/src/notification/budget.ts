import { rankOf } from '../escalation/severity.ts'
import { type Bundle, bundle, type Gathered } from './bundle.ts'
import { inOrder, type TargetFacts } from './pending.ts'
import type { Held } from './readiness.ts'

const hourMs = 3_600_000

/** Above the budget everything that waits comes in one digest; while there is none left it waits, and is never dropped. */
export function withinBudget(bundles: readonly Gathered[], facts: TargetFacts): { send: Bundle[]; hold: Held[] } {
  if (facts.channel === 'in_app') return { send: [...bundles], hold: [] }
  const parts = [true, false].map((isCritical) => {
    const limit = isCritical ? facts.rules.criticalPerHour : facts.rules.perHour
    const mine = bundles.filter(({ severity }) => (severity === 'critical') === isCritical)
    const used = facts.sent.filter((one) => one.isCritical === isCritical && one.at > facts.now - hourMs)
    return share(
      mine,
      used.map(({ at }) => at).toSorted((a, b) => a - b),
      limit,
    )
  })
  return { send: parts.flatMap(({ send }) => send), hold: parts.flatMap(({ hold }) => hold) }
}

function share(bundles: readonly Gathered[], used: readonly number[], limit: number): { send: Bundle[]; hold: Held[] } {
  const room = limit - used.length
  if (bundles.length <= room) return { send: [...bundles], hold: [] }
  if (room <= 0) {
    // The oldest of the last `limit` leaves the hour first.
    const until = (used.at(-limit) as number) + hourMs
    return {
      send: [],
      hold: bundles.flatMap(({ ids }) => ids.map((id) => ({ id, until, why: 'rate_limit' as const }))),
    }
  }
  const byUrgency = bundles.toSorted((a, b) => rankOf(b.severity) - rankOf(a.severity))
  const rest = byUrgency.slice(room - 1).flatMap(({ parts }) => parts)
  return { send: [...byUrgency.slice(0, room - 1), bundle(rest.toSorted(inOrder), 'digest')], hold: [] }
}
