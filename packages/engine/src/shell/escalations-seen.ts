import type { Escalation } from '@understudy/domain/escalation/escalation'
import type { Group } from '@understudy/domain/escalation/ladder-facts'
import { isSameSubject, type RootSubject } from '@understudy/domain/escalation/subject'
import { isStaff } from '@understudy/domain/member/is-staff'
import type { Member } from '@understudy/domain/member/member'
import type { Entry } from './world.ts'

interface Seen {
  readonly id: string
  readonly escalation: Escalation
}

function* escalationsOf(entries: Iterable<Entry>, agencyId: string): Iterable<Seen> {
  for (const { type, agencyId: owner, id, state } of entries)
    if (type === 'escalation' && owner === agencyId && state !== undefined)
      yield { id, escalation: state as Escalation }
}

/** Whom an escalation may tell by what they are, as far as they are in the working set. */
export function staffOf(entries: Iterable<Entry>, agencyId: string): Map<string, Member> {
  const staff = new Map<string, Member>()
  for (const { type, agencyId: owner, id, state } of entries)
    if (type === 'member' && owner === agencyId && isStaff(state as Member | undefined)) staff.set(id, state as Member)
  return staff
}

/** The newest escalation about a subject, one that this batch has begun included. */
export function newestAbout(entries: Iterable<Entry>, agencyId: string, subject: RootSubject): Seen | undefined {
  let newest: Seen | undefined
  for (const one of escalationsOf(entries, agencyId)) {
    const isNewer = newest === undefined || one.escalation.activation > newest.escalation.activation
    if (isNewer && isSameSubject(one.escalation.subject, subject)) newest = one
  }
  return newest
}

/** What gathers under a root: as it was loaded, and what this batch has made of it. */
export function gathering(
  entries: Iterable<Entry>,
  agencyId: string,
  root: string,
  loaded: Group | undefined,
): Group | undefined {
  let group = loaded
  let count = 0
  for (const { id, escalation } of escalationsOf(entries, agencyId)) {
    const { raisedAt, state } = escalation
    if (escalation.root !== root || raisedAt === null) continue
    // Where the leader has gone, the others of its root go with it.
    if (state !== 'raised') group = group?.leaderId === id ? undefined : group
    else group = joined(group, id, raisedAt, ++count)
  }
  return group
}

function joined(group: Group | undefined, id: string, raisedAt: number, seen: number): Group {
  if (group === undefined) return { leaderId: id, firstAt: raisedAt, lastAt: raisedAt, count: seen }
  const { leaderId, firstAt, lastAt } = group
  const count = Math.max(group.count, seen)
  if (raisedAt < firstAt) return { leaderId: id, firstAt: raisedAt, lastAt, count }
  return { leaderId, firstAt, lastAt: Math.max(lastAt, raisedAt), count }
}

/** What of a root has not ended, as far as it is in the working set. */
export function underRoot(entries: Iterable<Entry>, agencyId: string, root: string): Seen[] {
  return [...escalationsOf(entries, agencyId)].filter(
    ({ escalation }) => escalation.root === root && escalation.state !== 'resolved',
  )
}
