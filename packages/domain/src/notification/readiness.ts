import { rankOf } from '../escalation/severity.ts'
import { groupOf } from './bundle.ts'
import { windowEnd } from './digest-window.ts'
import { isLetter } from './message-kind.ts'
import type { Pending, TargetFacts } from './pending.ts'
import { quietUntil } from './quiet-hours.ts'

export type HoldReason = 'gathering' | 'outside_hours' | 'quiet_hours' | 'digest' | 'rate_limit' | 'receiver_rests'

export interface Held {
  readonly id: string
  readonly until: number
  readonly why: HoldReason
}

/** How long what shares a root waits for more of it: after the last that came, until it is looked at again, and at most. */
const gatherMs = 2_000
const againMs = 1_000
const longestGatherMs = 60_000

export interface Ready {
  readonly until: number
  readonly why: HoldReason
  readonly isDigest: boolean
}

/** The latest of what it has to wait for, and what that is. */
export function readiness(one: Pending, fresh: readonly Pending[], facts: TargetFacts): Ready {
  const { preferences, zone, now } = facts
  const isDigest = isForDigest(one, facts)
  const window = isDigest && preferences.digest ? windowEnd(preferences.digest, zone, one.madeAt) : 0
  const waits: { until: number; why: HoldReason }[] = [
    { until: gatheredAt(one, fresh, now), why: 'gathering' },
    { until: one.notBefore ?? 0, why: 'outside_hours' },
    { until: window, why: 'digest' },
    { until: facts.restingUntil ?? 0, why: 'receiver_rests' },
  ]
  const latest = waits.reduce((last, wait) => (wait.until > last.until ? wait : last))
  const capped = quietUntilAtMost(one, Math.max(now, latest.until), facts)
  return capped > latest.until ? { until: capped, why: 'quiet_hours', isDigest } : { ...latest, isDigest }
}

/** Until when quiet hours hold it, capped; 0 where they do not. */
export function quietUntilAtMost(one: Pending, at: number, facts: TargetFacts): number {
  const quiet = quietEnd(one, at, facts)
  return quiet === null ? 0 : Math.min(quiet, one.madeAt + facts.rules.longestHoldMs)
}

function quietEnd({ severity, kind }: Pending, at: number, { channel, preferences, zone }: TargetFacts): number | null {
  const isSilent = channel === 'in_app' || channel === 'webhook'
  if (severity === 'critical' || isSilent || isLetter({ kind }) || preferences.quietHours === undefined) return null
  return quietUntil(preferences.quietHours, zone, at)
}

/** What is urgent, asked for or about the message itself is told by itself. */
function isForDigest({ severity, kind }: Pending, { channel, preferences }: TargetFacts): boolean {
  const isAsked = kind === 'manual' || kind === 'test' || kind === 'address_disabled' || isLetter({ kind })
  const isSilent = channel === 'in_app' || channel === 'webhook'
  return preferences.digest !== undefined && !isSilent && !isAsked && rankOf(severity) < rankOf('high')
}

function gatheredAt(one: Pending, fresh: readonly Pending[], now: number): number {
  if (one.sharedRoot === null) return 0
  const together = fresh.filter((other) => groupOf(other) === groupOf(one))
  const made = together.map(({ madeAt }) => madeAt)
  // What is critical waits for what is there, not for what is still to come.
  const waits = one.severity !== 'critical' && together.some(({ isGathering }) => isGathering)
  const more = waits ? now + againMs : 0
  return Math.min(Math.max(...made, more - gatherMs) + gatherMs, Math.min(...made) + longestGatherMs)
}
