import type { ClockFact } from '@understudy/contract/http/clocks'
import { lengthText } from '../time/time-left.ts'

type Target = Extract<ClockFact, { kind: 'target' }>['value']

const hourMs = 3_600_000

/** What was promised, in words. */
export function targetText(target: Target): string {
  switch (target.kind) {
    case 'business':
      return `${lengthText(target.ms)} of opening hours`
    case 'calendar':
      return `${lengthText(target.hours * hourMs)}, round the clock`
    case 'calendar_days':
      return `${target.days} days`
    case 'business_days':
      return `${target.days} open days`
    case 'fixed':
      return target.time === undefined
        ? 'a time that is not set yet'
        : `${target.time} (${target.zone}), ${target.daysAhead === 0 ? 'the same open day' : `${target.daysAhead} open days on`}`
  }
}

const causes = {
  pause: 'moved by a pause',
  policy: 'moved by a new policy',
  recompute: 'recomputed',
  zone_data: 'moved by new time zone data',
} as const

/** One fact as a line of the answer to "why this deadline"; instants are written by `write`. */
export function factText(fact: ClockFact, write: (at: string) => string): string {
  switch (fact.kind) {
    case 'started':
      return `Started ${write(fact.value)}`
    case 'counted_from':
      return `Counted from ${write(fact.value)}`
    case 'first_due':
      return `First due ${write(fact.value)}`
    case 'breached':
      return `Overdue since ${write(fact.value)}`
    case 'target':
      return `Promised: ${targetText(fact.value)}`
    case 'policy':
      return `By policy ${fact.value.id}, version ${fact.value.version}`
    case 'calendar':
      return `Counted on the client's calendar, version ${fact.value}`
    case 'moved':
      return `${fact.value.to === null ? 'No opening was found for it' : `Due ${write(fact.value.to)}`}, ${causes[fact.value.cause]}`
  }
}
