import type { NoticeKind } from '../escalation/escalation.ts'
import type { Channel } from '../escalation/policy.ts'
import { rankOf, type Severity } from '../escalation/severity.ts'
import { windowEnd } from './digest-window.ts'
import type { NoticeRules } from './notice-rules.ts'
import type { Preferences } from './preferences.ts'
import { quietUntil } from './quiet-hours.ts'

/** Kinds that no escalation knows: a test of the channel, an address that is no good, a daily update that is due. */
type OtherKind = 'test' | 'address_disabled' | 'update_due' | 'mentioned' | 'lapsed'
export type MessageKind = NoticeKind | OtherKind | LetterKind

/** What somebody waits for who cannot come in before: it is no notice, and nothing holds, groups or counts it. */
const letterKinds = ['invitation', 'password_reset'] as const
export type LetterKind = (typeof letterKinds)[number]

export const isLetter = ({ kind }: { readonly kind: MessageKind }): boolean => letterKinds.some((one) => one === kind)

/** A message that was made and not sent, with what is known of it now, at sending. */
export interface Pending {
  readonly id: string
  readonly aboutId: string
  readonly kind: MessageKind
  readonly severity: Severity
  /** What groups: others may share it, or null. */
  readonly sharedRoot: string | null
  readonly madeAt: number
  readonly sequence: number
  /** Outside the recipient's hours: not before this instant. */
  readonly notBefore: number | null
  /** It was put into a message with others, or alone, at its first attempt; that stays so. */
  readonly carrierId: string | null
  readonly form: Form
  /** After a failed attempt: when it is tried again; null while its sender died in the middle. */
  readonly nextAt: number | null
  /** The escalation has been acknowledged or resolved, so that nobody waits for this (rules 4 and 19). */
  readonly isOver: boolean
  /** The recipient has had the alarm whose end this tells. */
  readonly wasTold: boolean
  /** Others of its root are being told as well, and their messages are not made yet. */
  readonly isGathering: boolean
  /** The recipient may still see what it is about (rule 26). */
  readonly isEntitled: boolean
}

export type Form = 'single' | 'group' | 'digest'

export interface TargetFacts {
  readonly channel: Channel
  readonly now: number
  readonly zone: string
  readonly preferences: Preferences
  readonly rules: NoticeRules
  /** Whoever receives asked to wait until then. */
  readonly restingUntil: number | null
  /** What was sent within the last hour, a message each. */
  readonly sent: readonly { readonly at: number; readonly isCritical: boolean }[]
}

export interface Plan {
  readonly cancel: readonly { readonly id: string; readonly why: CancelReason }[]
  readonly hold: readonly Held[]
  readonly send: readonly Bundle[]
  /** When something is next to be done. */
  readonly wakeAt: number | null
}

export type CancelReason = 'over' | 'was_not_told' | 'not_entitled'
export type HoldReason = 'gathering' | 'outside_hours' | 'quiet_hours' | 'digest' | 'rate_limit' | 'receiver_rests'

export interface Held {
  readonly id: string
  readonly until: number
  readonly why: HoldReason
}

/** One message to send: the first of its parts gives it its id. */
export interface Bundle {
  readonly carrierId: string
  readonly form: Form
  readonly ids: readonly string[]
}

/** How long what shares a root waits for more of it: after the last that came, until it is looked at again, and at most. */
const gatherMs = 2_000
const againMs = 1_000
const longestGatherMs = 60_000
const hourMs = 3_600_000

/**
 * What becomes of everything that waits for one recipient on one channel. Pure: asked again with the same facts it says
 * the same, so that a plan that a crash cut off is made once more.
 */
export function planTarget(pending: readonly Pending[], facts: TargetFacts): Plan {
  const cancel = pending.flatMap((one) => {
    const why = cancelReason(one)
    return why === undefined ? [] : [{ id: one.id, why }]
  })
  const cancelled = new Set(cancel.map(({ id }) => id))
  const left = pending.filter(({ id }) => !cancelled.has(id)).toSorted(inOrder)
  const fresh = left.filter(({ carrierId }) => carrierId === null)
  const again = bundlesAgain(left, facts)
  const waiting = fresh.map((one) => ({ one, ...readiness(one, fresh, facts) }))
  const ready = waiting.filter(({ until }) => until <= facts.now)
  const notYet = waiting.filter(({ until }) => until > facts.now)
  const letters = bundlesOf(ready.filter(({ one }) => isLetter(one)))
  const { send, hold } = withinBudget(bundlesOf(ready.filter(({ one }) => !isLetter(one))), facts)
  const quiet = again.flatMap(({ isQuiet, at: until, bundle: { ids } }) =>
    isQuiet ? ids.map((id) => ({ id, until, why: 'quiet_hours' as const })) : [],
  )
  const held = [...notYet.map(({ one, until, why }) => ({ id: one.id, until, why })), ...quiet, ...hold]
  const due = again.filter(({ at }) => at <= facts.now).map(({ bundle }) => bundle)
  const later = again.filter(({ at }) => at > facts.now).map(({ at }) => at)
  const instants = [...held.map(({ until }) => until), ...later]
  return {
    cancel,
    hold: held,
    send: [...due, ...letters, ...send],
    wakeAt: instants.length === 0 ? null : Math.min(...instants),
  }
}

const inOrder = (a: Pending, b: Pending) => a.sequence - b.sequence || (a.id < b.id ? -1 : 1)

function cancelReason({ kind, isOver, wasTold, isEntitled }: Pending): CancelReason | undefined {
  if (!isEntitled) return 'not_entitled'
  if (kind === 'resolved') return wasTold ? undefined : 'was_not_told'
  return isOver ? 'over' : undefined
}

interface Ready {
  readonly until: number
  readonly why: HoldReason
  readonly isDigest: boolean
}

/** The latest of what it has to wait for, and what that is. */
function readiness(one: Pending, fresh: readonly Pending[], facts: TargetFacts): Ready {
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
function quietUntilAtMost(one: Pending, at: number, facts: TargetFacts): number {
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
  const more = together.some(({ isGathering }) => isGathering) ? now + againMs : 0
  return Math.min(Math.max(...made, more - gatherMs) + gatherMs, Math.min(...made) + longestGatherMs)
}

/** Alarms of one root are told together, and their ends together. */
function groupOf({ sharedRoot, kind, id }: Pending): string {
  return sharedRoot === null ? id : `${kind === 'resolved' ? 'resolved' : 'alarm'} ${sharedRoot}`
}

interface Gathered extends Bundle {
  readonly severity: Severity
  readonly parts: readonly Pending[]
}

function bundlesOf(ready: readonly { one: Pending; isDigest: boolean }[]): Gathered[] {
  const digest = ready.filter(({ isDigest }) => isDigest).map(({ one }) => one)
  const groups = Map.groupBy(
    ready.filter(({ isDigest }) => !isDigest).map(({ one }) => one),
    groupOf,
  )
  const bundles = [...groups.values()].map((parts) => bundle(parts, parts.length > 1 ? 'group' : 'single'))
  return digest.length === 0 ? bundles : [...bundles, bundle(digest, 'digest')]
}

function bundle(parts: readonly Pending[], form: Form): Gathered {
  const [first] = parts as readonly [Pending]
  const severity = parts.reduce<Severity>(
    (worst, one) => (rankOf(one.severity) > rankOf(worst) ? one.severity : worst),
    'low',
  )
  return { carrierId: first.id, form, ids: parts.map(({ id }) => id), severity, parts }
}

/** What failed or was cut off goes again as it was, with the same id, and costs no budget; what failed not in quiet hours. */
function bundlesAgain(
  left: readonly Pending[],
  facts: TargetFacts,
): { bundle: Bundle; at: number; isQuiet: boolean }[] {
  const carried = Map.groupBy(
    left.filter(({ carrierId }) => carrierId !== null),
    ({ carrierId }) => carrierId as string,
  )
  return [...carried].map(([carrierId, parts]) => {
    const [first] = parts as [Pending]
    const at = Math.max(facts.restingUntil ?? 0, ...parts.map(({ nextAt }) => nextAt ?? 0))
    const wasCutOff = parts.some(({ nextAt }) => nextAt === null)
    // The first part for whom no hours are quiet takes the others along.
    const ends = parts.map((one) => quietUntilAtMost({ ...one, madeAt: at }, Math.max(at, facts.now), facts))
    const until = wasCutOff ? at : Math.max(at, Math.min(...ends))
    return {
      bundle: { carrierId, form: first.form, ids: parts.map(({ id }) => id) },
      ...{ at: until, isQuiet: until > at && until > facts.now },
    }
  })
}

/** Above the budget everything that waits comes in one digest; while there is none left it waits, and is never dropped. */
function withinBudget(bundles: readonly Gathered[], facts: TargetFacts): { send: Bundle[]; hold: Held[] } {
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
