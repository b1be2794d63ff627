import type { NoticeKind, Recipient } from './escalation.ts'
import type { LadderFacts } from './ladder-facts.ts'
import { leadingCause } from './leading-cause.ts'
import type { Channel } from './policy.ts'
import { closedUntil, zoneOf } from './recipient-hours.ts'
import type { Run } from './run.ts'

/** A ladder that was saved before it was asked for says nothing: its notices are a duty. */
const isDutiful = ({ dutiful }: { readonly dutiful?: boolean }): boolean => dutiful ?? true

export interface Pass {
  readonly kind: NoticeKind
  readonly step: number | null
  readonly recipients: readonly Recipient[]
  readonly next: { readonly position: number; readonly at: number | null }
  readonly plannedAt?: number | undefined
  readonly by?: string | undefined
}

/** By which channels somebody is told who is told outside any step: those they were told by before. */
const usualChannels: readonly Channel[] = ['email', 'in_app']

/** One notifying pass: a new round, whatever kind it is (rule 18). */
export function notify(run: Run, { kind, step, recipients, next, plannedAt, by }: Pass): void {
  const { activation, round, severity, subject, root, policy } = run.escalation
  run.emit('escalation.notified', {
    ...{ activation, round: round + 1, step, kind, severity, subject },
    cause: leadingCause(run.escalation)?.kind ?? 'high_risk',
    root,
    recipients: [...recipients],
    // Whoever was told as a duty hears of the end as well (rule 16).
    dutiful: isDutiful(policy) && kind !== 'joined',
    plannedAt: plannedAt ?? run.at,
    next,
    ...(by !== undefined && { by }),
  })
}

/** Tells somebody who has it already; the ladder stays where it stands. */
export function tellHolder(run: Run, kind: NoticeKind, facts: LadderFacts): void {
  const { holderId, position, nextAt } = run.escalation
  if (holderId === null) return
  notify(run, { kind, step: null, recipients: [recipient(run, holderId, facts)], next: { position, at: nextAt } })
}

/** Somebody by name: held until their hours begin, unless it is critical. */
export function recipient(run: Run, memberId: string, facts: LadderFacts): Recipient {
  const { told, policy, severity } = run.escalation
  const closed = closedUntil(policy.hours, zoneOf(facts.people.get(memberId), facts), run.at)
  const channels = told[memberId] ?? policy.steps[0]?.channels ?? usualChannels
  return { member: memberId, channels, holdUntil: severity === 'critical' ? null : closed }
}
