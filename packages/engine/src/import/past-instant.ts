import { dayNumberOf, instantAt, wallMsOf } from '@understudy/domain/sla/local-time'

/** With an offset as it stands; without one, a local time in `zone`: 2026-01-05 09:30 for example. Undefined where it is neither. */
export function pastInstant(text: string, zone: string): number | undefined {
  const [, date = '', time, rest = ''] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(.*))?$/.exec(text) ?? []
  const day = dayNumberOf(date)
  if (day === undefined) return undefined
  const wallMs = time === undefined ? 0 : wallMsOf(time)
  if (wallMs === undefined) return undefined
  if (rest === '') return instantAt(zone, day, wallMs)
  if (!/^(\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})?$/.test(rest)) return undefined
  if (!/(Z|[+-]\d{2}:?\d{2})$/.test(rest)) return instantAt(zone, day, wallMs)
  const instant = Date.parse(`${date}T${time}${rest}`)
  return Number.isNaN(instant) ? undefined : instant
}
