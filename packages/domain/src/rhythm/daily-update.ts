import { accepted, type Decision, refusedBecause } from '../decision.ts'
import { derivedId } from '../derived-id.ts'
import { type Happening, type StreamState, unknownEvent } from '../stream.ts'

/** One line of an update, and the work item that it tells of, where it is one. */
export interface UpdateLine {
  readonly text: string
  readonly workItemId?: string
  readonly questionId?: string
}

export const updateParts = ['completed', 'inProgress', 'blocked', 'questions'] as const
export type UpdatePart = (typeof updateParts)[number]

/** What an assistant says of a day: each part may be empty (domain, section 11). */
export interface UpdateText extends Readonly<Record<UpdatePart, readonly UpdateLine[]>> {
  readonly note?: string
}

/** The update of one assistant for one local day; there is one of each. */
export interface DailyUpdate extends StreamState, UpdateText {
  readonly state: 'posted'
  readonly memberId: string
  readonly date: string
  readonly postedAt: number
  readonly amendedAt: number | null
}

export interface DailyUpdateEvents {
  'daily_update.posted': UpdateText & { memberId: string; date: string }
  'daily_update.amended': UpdateText
}

/** The id of the update of a day, known beforehand: a second one of that day would be the same. */
export const dailyUpdateId = (memberId: string, date: string): string => derivedId('daily update', memberId, date)

export function evolveDailyUpdate(update: DailyUpdate | undefined, event: Happening): DailyUpdate {
  switch (event.type) {
    case 'daily_update.posted': {
      const body = event.body as DailyUpdateEvents[typeof event.type]
      return { state: 'posted', ...body, postedAt: event.at, amendedAt: null }
    }
    case 'daily_update.amended': {
      if (update === undefined) return unknownEvent('daily_update', event)
      const { note: _, ...rest } = update
      return { ...rest, ...(event.body as UpdateText), amendedAt: event.at }
    }
    default:
      return unknownEvent('daily_update', event)
  }
}

/** Posted once; said again, it is amended, so that what was said first stays in the ledger. */
export function postUpdate(
  update: DailyUpdate | undefined,
  memberId: string,
  date: string,
  today: string,
  text: UpdateText,
): Decision {
  if (date > today) return refusedBecause('day_ahead', `${date} has not begun`, `Post the update of ${today}`)
  const id = dailyUpdateId(memberId, date)
  if (updateParts.every((part) => text[part].length === 0) && (text.note ?? '') === '')
    return refusedBecause('update_empty', 'The update says nothing', 'Say in a note that nothing was due')
  if (update !== undefined)
    return accepted([{ stream: 'daily_update', id, type: 'daily_update.amended', body: text }], { dailyUpdateId: id })
  const body = { memberId, date, ...text }
  return accepted([{ stream: 'daily_update', id, type: 'daily_update.posted', body }], { dailyUpdateId: id })
}
