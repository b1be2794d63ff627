import { causeOf } from './causes.ts'
import type { Escalation, Hold, HoldReason } from './escalation.ts'
import { activeKinds } from './leading-cause.ts'
import type { Mute } from './mute.ts'
import type { Run } from './run.ts'
import { rootOf } from './subject.ts'

/** About nothing but our own lateness: it waits while the item is blocked (rule 14). */
export function isOwnLateness(escalation: Escalation): boolean {
  return activeKinds(escalation).every((kind) => causeOf(kind).ownLateness)
}

/** Nothing but the follow-up on a pause, which goes out while whoever receives it works (sla, rule 32). */
export function isFollowUp(escalation: Escalation): boolean {
  const kinds = activeKinds(escalation)
  return kinds.length > 0 && kinds.every((kind) => kind === 'blocked_too_long')
}

/** The mute that hides this now: every cause of it, or what it is about (rule 21). */
export function muteOf(escalation: Escalation, mutes: readonly Mute[] | undefined, at: number): Mute | undefined {
  const { clientId, taskId, root, subject } = escalation
  const kinds = activeKinds(escalation)
  return mutes?.find(
    (mute) =>
      mute.from <= at &&
      at < mute.until &&
      (mute.causes === undefined || kinds.every((kind) => mute.causes?.includes(kind))) &&
      (mute.clientId === undefined || mute.clientId === clientId) &&
      (mute.taskId === undefined || mute.taskId === taskId) &&
      (mute.root === undefined || mute.root === root || mute.root === rootOf(subject)),
  )
}

/** A higher condition hides it, or a block holds what is only about our lateness (rules 14 and 21). */
export const isStill = (escalation: Escalation): boolean =>
  holdOf(escalation, 'inhibited') !== undefined ||
  (holdOf(escalation, 'blocked') !== undefined && isOwnLateness(escalation))

/** The subject is blocked: what is only about our lateness stands still, and is going to end by itself or not at all. */
export function holdLateness(run: Run): void {
  const { escalation, at } = run
  if (escalation.clearsAt !== null || holdOf(escalation, 'blocked') !== undefined || !isOwnLateness(escalation)) return
  run.emit('escalation.held', { why: 'blocked', ...waitLeft(escalation, at) })
}

/** What the ladder has left to wait, where it waits for an instant. */
export function waitLeft({ nextAt }: Escalation, at: number): { leftMs?: number } {
  return nextAt === null ? {} : { leftMs: Math.max(0, nextAt - at) }
}

export const holdOf = ({ holds }: Escalation, why: HoldReason): Hold | undefined =>
  holds.find((hold) => hold.why === why)
