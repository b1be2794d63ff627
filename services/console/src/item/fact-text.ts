import type { ClockFact } from '@understudy/contract/http/clocks'
import { lengthText } from '../time/time-left.ts'
import { itemTexts } from '../words/item-texts.ts'
import { nameText } from '../words/settings-words.ts'
import { timeTexts } from '../words/time-texts.ts'

type Target = Extract<ClockFact, { kind: 'target' }>['value']

const hourMs = 3_600_000

const hundred = 100

/** Business hours are never told in days: a day has as many of them as its client is open. */
const businessHoursText = (ms: number): string =>
  ms < hourMs
    ? itemTexts.ofBusinessHours(lengthText(ms))
    : itemTexts.businessHours(Math.round((ms / hourMs) * hundred) / hundred)

/** What was promised, in words. */
export function targetText(target: Target): string {
  switch (target.kind) {
    case 'business':
      return businessHoursText(target.ms)
    case 'calendar':
      return itemTexts.roundTheClock(lengthText(target.hours * hourMs))
    case 'calendar_days':
      return timeTexts.days(target.days)
    case 'business_days':
      return itemTexts.businessDays(target.days)
    case 'fixed':
      return target.time === undefined
        ? itemTexts.aTimeThatIsNot
        : itemTexts.byTime(target.time, target.zone, target.daysAhead)
  }
}

const causes = {
  pause: itemTexts.movedByAPause,
  policy: itemTexts.movedByANewPolicy,
  recompute: 'recomputed',
  zone_data: itemTexts.movedByNewTimeZone,
} as const

/** One fact as a line of the answer to "why this deadline"; instants are written by `write`. */
export function factText(fact: ClockFact, write: (at: string) => string): string {
  switch (fact.kind) {
    case 'started':
      return itemTexts.started(write(fact.value))
    case 'counted_from':
      return itemTexts.countedFrom(write(fact.value))
    case 'first_due':
      return itemTexts.firstDue2(write(fact.value))
    case 'breached':
      return itemTexts.overdueSince(write(fact.value))
    case 'target':
      return itemTexts.promised(targetText(fact.value))
    case 'policy':
      return itemTexts.byPolicyVersion(nameText(fact.value.id), fact.value.version)
    case 'calendar':
      return itemTexts.countedOnTheClientsCalendar(fact.value)
    case 'moved':
      return `${fact.value.to === null ? itemTexts.noOpeningWasFoundFor : itemTexts.due2(write(fact.value.to))}, ${causes[fact.value.cause]}`
  }
}
