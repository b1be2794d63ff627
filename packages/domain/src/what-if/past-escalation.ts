import type { CauseChange } from '../escalation/causes-of-event.ts'
import type { EscalationEvents, RunningCause } from '../escalation/escalation.ts'
import type { Happening } from '../stream.ts'

/** What changed for the escalations of a subject: by its clocks, what became of it, or a cause taken from the past. */
export type LadderChange = { readonly at: number } & (
  | { readonly change: CauseChange }
  | { readonly cause: RunningCause }
  | { readonly endedKey: string; readonly why: string }
)

/** The events of one escalation that was, from raised on, in the order of the ledger. */
export type PastEscalation = readonly Happening[]

/** What somebody does about an escalation, and when. */
export interface Answer {
  readonly at: number
  readonly does:
    | { readonly kind: 'acknowledge' | 'resolve'; readonly by: string }
    | { readonly kind: 'snooze'; readonly by: string; readonly forMs: number }
}

/** What is read of a past escalation; the rest of its events says nothing here. */
export const pastTypes = [
  ...['raised', 'cause_joined', 'cause_ended', 'notified', 'step_failed', 'exhausted'],
  ...['acknowledged', 'snoozed', 'resolved'],
].map((name) => `escalation.${name}`)

/** By the clocks of an item or review: these are computed anew, every other cause is taken as it was. */
export const causesOfClocks: ReadonlySet<string> = new Set([
  'breach',
  'overdue_review',
  'overdue_answer',
  'blocked_too_long',
])

/** What people did about it, as long after `toldAt` as they did it after they were first told (or, untold, after the cause). */
export function answersOf(past: PastEscalation | undefined, toldAt: number): Answer[] {
  const first = past?.find(({ type }) => type === 'escalation.notified') ?? past?.[0]
  if (past === undefined || first === undefined) return []
  return past.flatMap((event): Answer[] => {
    const does = doneIn(event)
    return does === undefined ? [] : [{ at: toldAt + Math.max(0, event.at - first.at), does }]
  })
}

function doneIn({ type, body, at }: Happening): Answer['does'] | undefined {
  if (type === 'escalation.acknowledged') {
    const { by } = body as EscalationEvents['escalation.acknowledged']
    return { kind: 'acknowledge', by }
  }
  if (type === 'escalation.snoozed') {
    const { by, until } = body as EscalationEvents['escalation.snoozed']
    return { kind: 'snooze', by, forMs: until - at }
  }
  if (type !== 'escalation.resolved') return undefined
  const { by } = body as EscalationEvents['escalation.resolved']
  return by === 'engine' ? undefined : { kind: 'resolve', by }
}

/** The causes of past escalations that no clock of the work makes: a critical verdict, a high risk, somebody's own. */
export function otherCauses(past: readonly PastEscalation[]): LadderChange[] {
  return past.flat().flatMap(({ type, body, at }): LadderChange[] => {
    if (type === 'escalation.cause_ended') {
      const { key, why } = body as EscalationEvents['escalation.cause_ended']
      return causesOfClocks.has(String(key.split(':')[0])) ? [] : [{ at, endedKey: key, why }]
    }
    if (type !== 'escalation.raised' && type !== 'escalation.cause_joined') return []
    const { cause } = body as EscalationEvents['escalation.cause_joined']
    return causesOfClocks.has(cause.kind) ? [] : [{ at, cause }]
  })
}
