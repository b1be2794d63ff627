import { type Reason, reason } from '../../decision.ts'
import { sensitiveFields } from '../../free-text/sensitive-fields.ts'
import { isKnownZone } from '../../sla/local-time.ts'
import type { CadenceTerms } from './cadence.ts'
import { titleOn } from './title-on.ts'

type Check = (value: string) => boolean

const numbers =
  (from: number, to: number, mayBeNegative = false): Check =>
  (value) =>
    value.split(',').every((text) => {
      const number = /^-?\d{1,4}$/.test(text) ? Number(text) : Number.NaN
      const size = mayBeNegative ? Math.abs(number) : number
      return size >= from && size <= to
    })

const one =
  (check: Check): Check =>
  (value) =>
    !value.includes(',') && check(value)

const weekday = '(?:MO|TU|WE|TH|FR|SA|SU)'
const day = new RegExp(`^(?:[+-]?[1-9]\\d?)?${weekday}(?:,(?:[+-]?[1-9]\\d?)?${weekday})*$`)

/**
 * The parts of an RRULE (RFC 5545, section 3.3.10) that a cadence understands. The library that expands a rule leaves out
 * what it does not understand; here it is refused. Work more often than each quarter of an hour is no delegated work.
 */
const parts: Readonly<Record<string, { readonly check: Check; readonly says: string }>> = {
  FREQ: { check: (value) => frequencies.includes(value), says: 'YEARLY, MONTHLY, WEEKLY, DAILY or HOURLY' },
  INTERVAL: { check: one(numbers(1, 1_000)), says: 'a number from 1 to 1000' },
  COUNT: { check: one(numbers(1, 1_000)), says: 'a number from 1 to 1000' },
  UNTIL: { check: isUntil, says: 'a date or an instant such as 20271231T235900Z' },
  BYMONTH: { check: numbers(1, 12), says: 'months from 1 to 12' },
  BYWEEKNO: { check: numbers(1, 53, true), says: 'weeks from 1 to 53, or -1 to -53' },
  BYYEARDAY: { check: numbers(1, 366, true), says: 'days from 1 to 366, or -1 to -366' },
  BYMONTHDAY: { check: numbers(1, 31, true), says: 'days from 1 to 31, or -1 to -31' },
  BYDAY: { check: (value) => day.test(value), says: 'weekdays such as MO,TH or -1FR' },
  BYHOUR: { check: numbers(0, 23), says: 'hours from 0 to 23' },
  BYMINUTE: {
    check: (value) => numbers(0, 59)(value) && value.split(',').length <= 4,
    says: 'up to four minutes from 0 to 59',
  },
  BYSETPOS: { check: numbers(1, 366, true), says: 'places from 1 to 366, or -1 to -366' },
  WKST: { check: (value) => new RegExp(`^${weekday}$`).test(value), says: 'a weekday such as MO' },
}

const frequencies = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY']

/** Every reason why such a cadence cannot be saved, as far as its own words tell; no reason says that it ever meets a date. */
export function checkTerms({ rule, start, title, ...terms }: CadenceTerms): Reason[] {
  const titles = sensitiveFields({ title: titleOn({ title }, start.slice(0, 10)) })
  return [...checkRule(rule), ...checkStart(start), ...titles, ...checkZone(terms.zone)]
}

/** What follows the name `RRULE:` of such a property, upper case: the one way in which a rule is kept. */
export const ruleOf = (text: string): string =>
  text
    .trim()
    .replace(/^RRULE:/i, '')
    .toUpperCase()

function checkRule(rule: string): Reason[] {
  const given = rule.split(';').map((part) => part.split('='))
  const names = given.map(([name = '']) => name)
  const unlike = given.flatMap(([name = '', value = '', ...more]) => {
    const known = Object.hasOwn(parts, name) ? parts[name] : undefined
    if (known === undefined)
      return [reason('rule_part_unknown', `A rule has no part ${name}`, `Of ${Object.keys(parts).join(', ')}`)]
    if (more.length === 0 && known.check(value)) return []
    return [reason('rule_part_malformed', `${name} cannot be ${value || 'nothing'}`, `Say ${known.says}`)]
  })
  return [...unlike, ...checkTogether(names)]
}

function checkTogether(names: readonly string[]): Reason[] {
  const reasons: Reason[] = []
  if (!names.includes('FREQ')) reasons.push(reason('rule_part_missing', 'A rule names its frequency', 'FREQ=WEEKLY'))
  if (new Set(names).size < names.length)
    reasons.push(reason('rule_part_twice', 'A rule names each of its parts once', 'Put the values into one list'))
  if (names.includes('COUNT') && names.includes('UNTIL'))
    reasons.push(reason('rule_ends_twice', 'A rule ends by COUNT or by UNTIL', 'Leave one of them out'))
  return reasons
}

function isUntil(value: string): boolean {
  const found = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z?)?$/.exec(value)
  if (found === null) return false
  const [, year, month, date, hours = '00', minutes = '00', seconds = '00'] = found
  return isLocal(`${year}-${month}-${date}T${hours}:${minutes}:${seconds}`)
}

function checkStart(start: string): Reason[] {
  const isOne = /^(?:19[7-9]\d|2[01]\d\d)-\d\d-\d\dT\d\d:\d\d$/.test(start) && isLocal(start)
  return isOne
    ? []
    : [reason('start_malformed', `There is no local time ${start}`, 'A date and time such as 2026-12-01T09:00')]
}

function isLocal(text: string): boolean {
  try {
    Temporal.PlainDateTime.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

function checkZone(zone: string): Reason[] {
  return isKnownZone(zone) ? [] : [reason('zone_unknown', `${zone} is no IANA time zone`)]
}
