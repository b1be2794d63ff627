const medium = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' })

/** A day of somebody's calendar, "2026-12-05", as the viewer's language writes it; it is a day, and of no zone. */
export function dateText(day: string): string {
  return medium.format(Date.parse(`${day}T00:00:00Z`))
}
