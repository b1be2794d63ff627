import { causeOf } from './causes.ts'
import type { Escalation, Hold, HoldReason } from './escalation.ts'
import { activeKinds } from './leading-cause.ts'
import type { Mute } from './mute.ts'
import { rootOf } from './subject.ts'

/** About nothing but our own lateness: it waits while the item is blocked (rule 14). */
export function isOwnLateness(escalation: Escalation): boolean {
  return activeKinds(escalation).every((kind) => causeOf(kind).ownLateness)
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

export const holdOf = ({ holds }: Escalation, why: HoldReason): Hold | undefined =>
  holds.find((hold) => hold.why === why)
