import type { Instant } from '../stream.ts'
import type { CalendarDate } from './calendar-dates.ts'
import { type DayNumber, localAt } from './local-time.ts'
import { clipSpans, mergeSpans } from './spans.ts'

/**
 * The open time of one fixed stretch of instants, laid out for binary search. Stretches are 32 days of plain
 * time, so finding one is a division and no calendar arithmetic.
 */
export interface OpenBlock {
  readonly starts: readonly Instant[]
  readonly ends: readonly Instant[]
  /** Open milliseconds in the block before each interval. */
  readonly before: readonly number[]
  /** Open milliseconds of the whole block. */
  readonly total: number
}

/** Rule 16: how far a calendar may go without opening, as milliseconds. */
export const horizonMs = 366 * 86_400_000
export const blockMs = 32 * 86_400_000
/** Blocks kept at most (28 years); the one made first goes first. */
const keptBlocks = 320

export const blockIndex = (at: Instant): number => Math.floor(at / blockMs)

export function blockReader(zone: string, dateAt: (day: DayNumber) => CalendarDate) {
  const kept = new Map<number, OpenBlock>()
  return (index: number): OpenBlock => {
    const known = kept.get(index)
    if (known !== undefined) return known
    if (kept.size >= keptBlocks) kept.delete(kept.keys().next().value as number)
    const block = buildBlock(zone, dateAt, index)
    kept.set(index, block)
    return block
  }
}

function buildBlock(zone: string, dateAt: (day: DayNumber) => CalendarDate, index: number): OpenBlock {
  const [from, to] = [index * blockMs, (index + 1) * blockMs]
  const open = []
  // A shift of the day before runs into the block, and where the zone skips a date that day is one further back.
  const lastDay = localAt(zone, to).day
  for (let day = localAt(zone, from).day - 3; day <= lastDay; day++) open.push(...dateAt(day).open)
  const spans = clipSpans(mergeSpans(open), from, to)
  const before: number[] = []
  let total = 0
  for (const [start, end] of spans) {
    before.push(total)
    total += end - start
  }
  return { starts: spans.map(([start]) => start), ends: spans.map(([, end]) => end), before, total }
}

/** How many intervals of the block start at or before `at`. */
export function startedBy(block: OpenBlock, at: Instant): number {
  let low = 0
  let high = block.starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((block.starts[middle] as number) <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** Open milliseconds of the block that lie before `at`. */
export function openBefore(block: OpenBlock, at: Instant): number {
  const last = startedBy(block, at) - 1
  if (last < 0) return 0
  const end = Math.min(at, block.ends[last] as number)
  return (block.before[last] as number) + end - (block.starts[last] as number)
}

/** The earliest instant by which `openMs` of the block (more than none, at most all) have passed. */
export function instantAfter(block: OpenBlock, openMs: number): Instant {
  let low = 0
  let high = block.before.length
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((block.before[middle] as number) < openMs) low = middle
    else high = middle
  }
  return (block.starts[low] as number) + openMs - (block.before[low] as number)
}
