import type { LocalDate, LocalTime, Weekday } from './local-time.ts'

/** From opening to closing, wall time; a closing before the opening is on the next date (rule 6). */
export type LocalInterval = readonly [opens: LocalTime, closes: LocalTime]

export interface Holiday {
  readonly date: LocalDate
  readonly name?: string
  /** Where it came from; a refresh replaces the holidays of its own source only. Unset: entered by hand. */
  readonly source?: string
}

/** Opening hours as people write them; plain JSON, versioned by whoever stores it. */
export interface CalendarDefinition {
  /** IANA name of the zone in which every time and date below is read. */
  readonly zone: string
  readonly hours: Readonly<Partial<Record<Weekday, readonly LocalInterval[]>>>
  /** Replace the weekly hours of their date; an empty list closes it. */
  readonly exceptions?: Readonly<Record<LocalDate, readonly LocalInterval[]>>
  /** By date or weekday; subtracted last. */
  readonly breaks?: Readonly<Record<LocalDate | Weekday, readonly LocalInterval[]>>
  readonly holidays?: readonly Holiday[]
  /** Dates on which no holiday is kept, whatever a refresh brings. */
  readonly holidaysOff?: readonly LocalDate[]
}
