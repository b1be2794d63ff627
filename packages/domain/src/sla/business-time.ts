import type { Instant } from '../stream.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { blockIndex, blockMs, horizonMs, instantAfter, openBefore, startedBy } from './open-blocks.ts'

/** No duration reaches further than this many blocks (a hundred years), so that no computation can loop (rule 16). */
const longestReach = Math.ceil((100 * 365.25 * 86_400_000) / blockMs)

/** Business milliseconds from one instant to another; zero when they are equal or reversed (rule 2). */
export function elapsed(calendar: BusinessCalendar, from: Instant, to: Instant): number {
  if (!(to > from)) return 0
  const [first, last] = [blockIndex(from), blockIndex(to)]
  let sum = -openBefore(calendar.blockAt(first), from)
  for (let index = first; index < last; index++) sum += calendar.blockAt(index).total
  return sum + openBefore(calendar.blockAt(last), to)
}

/**
 * The earliest instant by which `durationMs` of business time have passed since `from`. One that ends exactly
 * at closing time is due at closing time (rule 19). Undefined when no opening is found (rule 16).
 * @throws RangeError on a duration that is negative or no number; targets are checked when saved (rule 3)
 */
export function due(calendar: BusinessCalendar, from: Instant, durationMs: number): Instant | undefined {
  if (!(durationMs >= 0)) throw new RangeError(`${durationMs} ms is no duration`)
  if (durationMs === 0) return from
  const first = blockIndex(from)
  let left = durationMs + openBefore(calendar.blockAt(first), from)
  let lastOpen = first
  for (let index = first; index - first <= longestReach && isWithinHorizon(lastOpen, index); index++) {
    const block = calendar.blockAt(index)
    if (left <= block.total) return instantAfter(block, left)
    left -= block.total
    if (block.total > 0) lastOpen = index
  }
  return undefined
}

/** Whether a search that last saw the calendar open in one block goes on to another. */
const isWithinHorizon = (seen: number, index: number) => (Math.abs(index - seen) - 1) * blockMs <= horizonMs

/** As `due`, but where the duration ends exactly at a closing it answers the next opening, as zendesk/biz does. */
export function dueAtOpening(calendar: BusinessCalendar, from: Instant, durationMs: number): Instant | undefined {
  const end = due(calendar, from, durationMs)
  return end === undefined ? undefined : nextOpening(calendar, end)
}

/** The latest instant from which `durationMs` of business time lead up to `to`; undefined when none is found. */
export function before(calendar: BusinessCalendar, to: Instant, durationMs: number): Instant | undefined {
  if (!(durationMs >= 0)) throw new RangeError(`${durationMs} ms is no duration`)
  if (durationMs === 0) return to
  const first = blockIndex(to)
  let left = durationMs - openBefore(calendar.blockAt(first), to)
  let lastOpen = first
  for (let index = first; first - index <= longestReach && isWithinHorizon(lastOpen, index); index--) {
    const block = calendar.blockAt(index)
    if (index < first) left -= block.total
    if (left <= 0) return latestWith(calendar, index, -left)
    if (block.total > 0) lastOpen = index
  }
  return undefined
}

/** The latest instant of a block before which exactly `openMs` of it were open: an opening rather than a closing. */
function latestWith(calendar: BusinessCalendar, index: number, openMs: number): Instant {
  const block = calendar.blockAt(index)
  let last = block.before.length - 1
  while ((block.before[last] as number) > openMs) last--
  return (block.starts[last] as number) + openMs - (block.before[last] as number)
}

/** Whether the calendar is open at the instant; the closing instant is out (rule 1). */
export function isOpen(calendar: BusinessCalendar, at: Instant): boolean {
  const block = calendar.blockAt(blockIndex(at))
  const last = startedBy(block, at) - 1
  return last >= 0 && at < (block.ends[last] as number)
}

/** The first open instant at or after this one, or undefined. */
export function nextOpening(calendar: BusinessCalendar, at: Instant): Instant | undefined {
  if (isOpen(calendar, at)) return at
  const first = blockIndex(at)
  for (let index = first; isWithinHorizon(first, index); index++) {
    const block = calendar.blockAt(index)
    const start = block.starts[index === first ? startedBy(block, at) : 0]
    if (start !== undefined) return start
  }
  return undefined
}

/** The last closing at or before this instant, or undefined. */
export function previousClosing(calendar: BusinessCalendar, at: Instant): Instant | undefined {
  const first = blockIndex(at)
  for (let index = first; isWithinHorizon(first, index); index--) {
    const { ends } = calendar.blockAt(index)
    // The end of a block can cut an interval that goes on; only where it is not open has the calendar closed.
    const closing = ends.findLast((end) => end <= at && !isOpen(calendar, end))
    if (closing !== undefined) return closing
  }
  return undefined
}
