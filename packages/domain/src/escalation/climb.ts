import type { NoticeKind, Recipient } from './escalation.ts'
import { exhaust } from './exhaust.ts'
import type { LadderFacts } from './ladder-facts.ts'
import { notify } from './notify.ts'
import { outsideHoursOf, type Step } from './policy.ts'
import { awayUntil, closedUntil, zoneOf } from './recipient-hours.ts'
import type { Run } from './run.ts'
import { isWorse } from './severity.ts'
import { holdOf, isFollowUp, isOwnLateness, muteOf } from './standing.ts'
import { isShared } from './subject.ts'
import { toldBy } from './whom.ts'

export interface Climb {
  readonly kind: NoticeKind
  /** When it was due; everybody of a root goes by the same instant. */
  readonly plannedAt?: number
  /** Who forces it: nothing holds it then, nobody's hours and no mute (rule 7). */
  readonly by?: string
}

/**
 * The ladder goes on: the step whose turn it is fires, or what keeps it still is noted. A step with nobody to tell is a
 * failure in the ledger, and the next one fires at once (rule 9); past the last one the repeat rule holds, and then the
 * end (rule 8).
 */
export function climb(run: Run, facts: LadderFacts, { kind, plannedAt = run.at, by }: Climb): void {
  if (by === undefined && isHeld(run, facts)) return
  for (let barren = 0; ; ) {
    const { position, policy, severity } = run.escalation
    const step = policy.steps[position]
    if (step === undefined) {
      if (barren < policy.steps.length && beginAgain(run)) continue
      exhaust(run, facts, by)
      return
    }
    const isPassedOver = step.from !== undefined && isWorse(step.from, severity)
    if (!isPassedOver && fire(run, facts, step, { kind, plannedAt, ...(by !== undefined && { by }) })) return
    if (isPassedOver) fail(run, step, 'below_severity')
    barren += 1
  }
}

/** What lies about the subject, in the order of its weight; a higher condition hides, a block and a mute wait. */
function isHeld(run: Run, { agency }: LadderFacts): boolean {
  const { escalation, at } = run
  const inhibited = holdOf(escalation, 'inhibited')
  if (inhibited !== undefined) {
    const { by } = inhibited
    run.emit('escalation.held', { why: 'inhibited', leftMs: 0, ...(by !== undefined && { by }) })
    return true
  }
  if (holdOf(escalation, 'blocked') !== undefined && isOwnLateness(escalation)) {
    run.emit('escalation.held', { why: 'blocked', leftMs: 0 })
    return true
  }
  const mute = muteOf(escalation, agency.mutes, at)
  if (mute === undefined) return false
  run.emit('escalation.held', { why: 'muted', until: mute.until, by: mute.id })
  return true
}

/** @returns whether the run ends here: somebody was told, or everybody is out and the step waits for them. */
function fire(run: Run, facts: LadderFacts, step: Step, { kind, plannedAt = run.at, by }: Climb): boolean {
  const { escalation, at } = run
  const { position, pass, policy, severity, single } = escalation
  const awaits = isFollowUp(escalation)
  const told = toldBy(step, facts, escalation.clientId, at).map((id): Recipient => {
    const member = facts.people.get(id)
    const away = awaits ? awayUntil(member?.calendar, at) : null
    return {
      member: id,
      channels: step.channels,
      holdUntil: away ?? closedUntil(policy.hours, zoneOf(member, facts), at),
    }
  })
  if (told.length === 0) return fail(run, step, 'nobody')
  const usual = awaits ? 'hold' : outsideHoursOf(step, severity)
  const rule = by === undefined ? usual : 'notify'
  const recipients = inHours(told, rule)
  if (recipients.length === 0) return fail(run, step, 'outside_hours')
  const opens = recipients.map(({ holdUntil }) => holdUntil ?? at)
  const until = Math.min(...opens)
  if (until > at) {
    run.emit('escalation.held', { why: 'outside_hours', until })
    return true
  }
  const from = isShared(escalation) ? plannedAt : at
  const nextAt = single === true ? null : Math.max(at, from + step.waitMs)
  const said = kind === 'fired' && pass > 0 ? 'repeat' : kind
  notify(run, { kind: said, step: position, recipients, next: { position: position + 1, at: nextAt }, plannedAt, by })
  return true
}

function inHours(told: readonly Recipient[], rule: ReturnType<typeof outsideHoursOf>): Recipient[] {
  if (rule === 'notify') return told.map((one) => ({ ...one, holdUntil: null }))
  return rule === 'skip' ? told.filter(({ holdUntil }) => holdUntil === null) : [...told]
}

function fail(run: Run, { id }: Step, why: 'nobody' | 'outside_hours' | 'below_severity'): false {
  const { position } = run.escalation
  const next = { position: position + 1, at: run.at }
  run.emit('escalation.step_failed', { step: position, stepId: id, why, next })
  return false
}

/** The repeat rule: from the first step again, as often as the policy says. */
function beginAgain(run: Run): boolean {
  const { pass, policy, state } = run.escalation
  if (pass >= policy.repeats || state !== 'climbing') return false
  run.emit('escalation.repeated', { pass: pass + 1 })
  return true
}
