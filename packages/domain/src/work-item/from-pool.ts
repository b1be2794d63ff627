import { hoursBefore } from '../continuity/hours-before.ts'
import type { Task } from '../task/task.ts'
import type { Asked, Candidate } from './find-route.ts'

/** What somebody has to do already, and when they last finished something for the client whose item it is. */
export interface WorkLeft {
  /** The usual minutes of everything open that they have, of whatever client. */
  readonly minutes: number
  readonly items: number
  readonly servedAt: number | null
}

const nothingLeft: WorkLeft = { minutes: 0, items: 0, servedAt: null }

interface Standing {
  readonly candidate: Candidate
  readonly left: WorkLeft
  /** Minutes that they have for it all before the item is due; null where nothing says how many. */
  readonly minutes: number | null
  readonly hasRoom: boolean
  /** They work while the client is open before it is due, or nothing says that they do not. */
  readonly meetsClient: boolean
}

export interface Picked {
  readonly candidate: Candidate
  readonly why: string
}

/**
 * Who of a pool's members takes an item: of those who have room for it and share hours with the client, whoever last
 * served the client, then least work left, then lowest id (domain, section 6). Where nobody has room, least work left
 * comes first, so that what is too much for all is shared out. All that somebody has counts against their room, also
 * what is due later.
 */
export function fromPool(task: Task, members: readonly Candidate[], asked: Asked): Picked | undefined {
  const all = members.map((candidate) => standingOf(candidate, task, asked))
  const free = all.filter(({ hasRoom }) => hasRoom)
  const able = free.length > 0 ? free : all
  const meeting = able.filter(({ meetsClient }) => meetsClient)
  const asServed = free.length > 0
  const [best, next] = (meeting.length > 0 ? meeting : able).toSorted(inOrder(asServed))
  if (best === undefined) return undefined
  const passed = all.length - able.length
  const notes = [
    free.length === 0 && 'nobody has room before it is due',
    passed > 0 && `${passed} without room before it is due`,
    meeting.length === 0 && 'nobody works while the client is open',
  ].filter((note) => note !== false)
  const why = [`The pool ${task.pool}: ${decidedBy(best, next, asServed)}`, ...notes, loadText(best)].join('; ')
  return { candidate: best.candidate, why }
}

function standingOf(candidate: Candidate, task: Task, asked: Asked): Standing {
  const { left = nothingLeft, assistant } = candidate
  const { ownMinutes, sharedMinutes } = hoursBefore(assistant, asked.client, asked)
  const planned = plannedMinutes(assistant.profile?.capacityMinutes ?? null, asked)
  const known = [ownMinutes, planned].filter((minutes) => minutes !== null)
  const minutes = known.length === 0 ? null : Math.min(...known)
  const hasRoom = minutes === null || left.minutes + (task.usualMinutes ?? 0) <= minutes
  return { candidate, left, minutes, hasRoom, meetsClient: sharedMinutes === null || sharedMinutes > 0 }
}

const weekMs = 7 * 86_400_000

/** A week's capacity bounds what may lie with somebody, more weeks' where it is due later. */
function plannedMinutes(weekly: number | null, { at, due }: Asked): number | null {
  if (weekly === null) return null
  return due === undefined ? weekly : Math.floor(weekly * Math.max(1, (due - at) / weekMs))
}

const inOrder = (asServed: boolean) => (a: Standing, b: Standing) =>
  (asServed ? servedAt(b) - servedAt(a) : 0) ||
  a.left.minutes - b.left.minutes ||
  a.left.items - b.left.items ||
  (idOf(a) < idOf(b) ? -1 : 1)

const servedAt = ({ left }: Standing) => left.servedAt ?? 0
const idOf = ({ candidate }: Standing) => candidate.delegation.assistantId

function decidedBy(best: Standing, next: Standing | undefined, asServed: boolean): string {
  if (asServed && best.left.servedAt !== null) return 'whoever last served this client'
  if (next === undefined) return 'the only one who can take it'
  const isEven = best.left.minutes === next.left.minutes && best.left.items === next.left.items
  return isEven ? 'of equals the lowest id' : 'least work left'
}

function loadText({ left: { minutes, items }, minutes: room }: Standing): string {
  const left = `${minutes} minutes of work left in ${items} items`
  return room === null ? left : `${left}, ${room} minutes before it is due`
}
