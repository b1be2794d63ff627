import { dayMs } from '@understudy/domain/day-ms'
import type { LocalInterval } from '@understudy/domain/sla/calendar-definition'
import { wallMsOf } from '@understudy/domain/sla/local-time'
import { calendarWords as words } from '../words/calendar-words.ts'

const hourMs = 3_600_000

/** Why hours of a day cannot be; undefined where they can. */
export function wrongOf(intervals: readonly LocalInterval[]): string | undefined {
  for (const [opens, closes] of intervals) {
    const unknown = [opens, closes].find((time) => wallMsOf(time) === undefined)
    if (unknown !== undefined) return words.noTime(unknown)
    if (opens === '24:00') return words.opensAt24
    if (opens === closes) return words.empty(opens)
  }
  return undefined
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** What hours of a day mean that whoever wrote them may not have meant: they pass midnight, or overlap. */
export function remarksOn(intervals: readonly LocalInterval[]): string[] {
  if (wrongOf(intervals) !== undefined) return []
  const stretches = intervals.map(stretchOf).toSorted((a, b) => a.from - b.from)
  const overnight = stretches
    .filter(({ to }) => to > dayMs)
    .map((one) => words.overnight(textOf(one), ((one.to - one.from) / hourMs).toLocaleString()))
  return [...overnight, ...overlapsOf(stretches)]
}

function overlapsOf(stretches: readonly Stretch[]): string[] {
  const [first, ...others] = stretches
  if (first === undefined) return []
  const said: string[] = []
  let open = first
  for (const next of others) {
    const both = { from: open.from, to: Math.max(open.to, next.to) }
    if (next.from < open.to) said.push(words.overlap(textOf(open), textOf(next), textOf(both)))
    open = next.from <= open.to ? both : next
  }
  return said
}

function stretchOf([opens, closes]: LocalInterval): Stretch {
  const [from = 0, until = 0] = [wallMsOf(opens), wallMsOf(closes)]
  return { from, to: until > from ? until : until + dayMs }
}

const textOf = ({ from, to }: Stretch) => `${timeOf(from)}–${timeOf(to > dayMs ? to - dayMs : to)}`

const timeOf = (wallMs: number) =>
  [Math.floor(wallMs / hourMs), (wallMs % hourMs) / 60_000].map((part) => String(part).padStart(2, '0')).join(':')

/** What is wrong with hours as they were read; undefined is what was not understood. */
export function wrongIn(hours: readonly LocalInterval[] | undefined): string | undefined {
  return hours === undefined ? words.asIn : wrongOf(hours)
}

/** All that is remarked on hours, as one text; undefined where nothing is. */
export const remarksIn = (hours: readonly LocalInterval[] | undefined): string | undefined =>
  remarksOn(hours ?? []).join('. ') || undefined
