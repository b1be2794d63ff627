import type { CadenceTerms, Occurrence } from '@understudy/domain/task/cadence/cadence'
import { RRuleTemporal } from 'rrule-temporal'

type Wall = Temporal.PlainDateTime
type Rule = Pick<CadenceTerms, 'rule' | 'zone' | 'start'>

/** Periods of a rule in which nothing is met, before it counts as one that never meets anything again. */
const mostEmptyPeriods = 10_000

/**
 * What a rule meets after an instant, in order, at most `limit`. The library expands it on wall times, where no clock is
 * ever changed; each then becomes an instant of the zone as everywhere else (sla, rule 12; RFC 5545, section 3.3.5): in a
 * gap it moves later by the gap, in a repeated hour it is the first. Two wall times that become the same instant are one.
 * A rule for every hour names no time of day: it meets the repeated hour both times, or two hours would pass without a run.
 * @throws RangeError where the library does not understand the rule
 */
export function occurrencesOf(rule: Rule, after: number, limit: number): Occurrence[] {
  const met = new Map<number, Occurrence>()
  const isEveryHour = meetsEveryHour(rule.rule)
  for (const wall of wallTimesOf(rule, after)) {
    const zoned = wall.toZonedDateTime(rule.zone, { disambiguation: 'compatible' })
    const at = zoned.epochMilliseconds
    const again = isEveryHour ? wall.toZonedDateTime(rule.zone, { disambiguation: 'later' }).epochMilliseconds : at
    for (const instant of new Set([at, again]))
      if (instant > after && !met.has(instant)) met.set(instant, { at: instant, date: wall.toPlainDate().toString() })
    // Only what was moved out of a gap lies before what follows it; from here on everything is later.
    const inOrder = zoned.toPlainDateTime().equals(wall)
    if (inOrder && met.size >= limit && countUpTo(met, at) >= limit) break
  }
  return [...met.values()].sort((a, b) => a.at - b.at).slice(0, limit)
}

/** Every hour and none by name; a rule with a count says how many there are. */
const meetsEveryHour = (rule: string) =>
  /\bFREQ=HOURLY\b/.test(rule) && !/\bBYHOUR=|\bCOUNT=/.test(rule) && !/\bINTERVAL=(?!0*1\b)/.test(rule)

const countUpTo = (met: ReadonlyMap<number, unknown>, at: number) =>
  [...met.keys()].filter((instant) => instant <= at).length

/** The wall times of a rule, from about an instant on. */
function* wallTimesOf({ rule, zone, start }: Rule, after: number): Generator<Wall> {
  const dtstart = Temporal.PlainDateTime.from(start).toZonedDateTime('UTC')
  const options = { rruleString: onWallTime(rule, zone), dtstart, strict: true, maxIterations: mostEmptyPeriods }
  const expanded = readable(() => new RRuleTemporal(options))
  const from = wallBefore(zone, after).toZonedDateTime('UTC')
  const isBeforeStart = Temporal.ZonedDateTime.compare(from, dtstart) < 0
  let cursor = isBeforeStart ? dtstart.subtract({ seconds: 1 }) : from
  for (;;) {
    const next = readable(() => expanded.next(cursor))
    if (next === null) return
    cursor = next
    yield next.toPlainDateTime()
  }
}

/** The library speaks of what it does not understand, and of rules that meet nothing, as plain errors. */
function readable<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new RangeError((error as Error).message)
  }
}

/** Where to look from: a day earlier where a clock was changed since or soon is, for what that moves beyond `after`. */
function wallBefore(zone: string, after: number): Wall {
  const zoned = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone)
  const [changed, changes] = [zoned.getTimeZoneTransition('previous'), zoned.getTimeZoneTransition('next')]
  const isRecent = changed !== null && after - changed.epochMilliseconds < 48 * 3_600_000
  const isNear = changes !== null && changes.epochMilliseconds - after < 3 * 3_600_000
  const wall = zoned.toPlainDateTime()
  return isRecent || isNear ? wall.subtract({ hours: 25 }) : wall
}

/** The end of a rule as a wall time of its zone: a date is the whole of it, an instant in UTC is when it is there. */
function onWallTime(rule: string, zone: string): string {
  return rule.replace(/(?<=UNTIL=)(\d{8})(?:T(\d{6})(Z?))?/, (_, date: string, time?: string, utc?: string) => {
    const wall = Temporal.PlainDateTime.from(`${date}T${time ?? '235959'}`)
    const local = utc === 'Z' ? wall.toZonedDateTime('UTC').withTimeZone(zone).toPlainDateTime() : wall
    return `${local.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}Z`
  })
}
