import type { Client } from '@understudy/domain/client/client'

/** Where the weeks and days of a client begin: its newest calendar's zone, else its own. */
export const clientZone = ({ calendars, timeZone }: Pick<Client, 'calendars' | 'timeZone'>): string =>
  calendars.at(-1)?.zone ?? timeZone
