import type { Review } from '@understudy/contract/http/reviews'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { zonedDay } from '../time/zoned-text.ts'

/** What a list of work can be narrowed to. */
export interface Narrowed {
  readonly clientId?: string
  readonly taskId?: string
  readonly assistantId?: string
}

/** Which work a figure was counted from: what was made since a day, what is open now, or what was judged since a day. */
export type Behind =
  | { readonly counted: 'made'; readonly of: Narrowed; readonly from: string }
  | { readonly counted: 'open'; readonly of: Narrowed }
  | { readonly counted: 'judged'; readonly of: Narrowed; readonly from: string; readonly theme?: string }

/** What is looked at: one client or all, since which day. */
export interface Looked {
  readonly clientId: string | undefined
  readonly from: string
}

const keysOf: Readonly<Record<string, keyof Narrowed>> = {
  client: 'clientId',
  task: 'taskId',
  assistant: 'assistantId',
}

/** The row's own part of what is looked at; none where work cannot be listed by what the row is told by. */
export function narrowedTo(by: string, key: string, { clientId }: Looked): Narrowed | undefined {
  const ofAll = clientId === undefined ? {} : { clientId }
  if (by === 'all') return ofAll
  const name = keysOf[by]
  return name === undefined ? undefined : { ...ofAll, [name]: key }
}

export function madeBehind(by: string, key: string, looked: Looked): Behind | undefined {
  const of = narrowedTo(by, key, looked)
  return of && { counted: 'made', of, from: looked.from }
}

const open: ReadonlySet<WorkItem['state']> = new Set<WorkItem['state']>([
  ...(['open', 'in_progress', 'blocked', 'submitted', 'in_review', 'rework'] as const),
])

/** Whether the item is among what was counted; a day is that of its client. */
export function countsItem(behind: Behind, { state, madeAt }: Pick<WorkItem, 'state' | 'madeAt'>, zone: string) {
  if (behind.counted === 'open') return open.has(state)
  return behind.counted === 'made' && zonedDay(Date.parse(madeAt), zone) >= behind.from
}

/** Rates are estimated from what was drawn at random or by a floor alone. */
const drawn = new Set(['random', 'floor'])

type Judged = Pick<Review, 'assistantId' | 'drawKind' | 'firstVerdict' | 'themes' | 'themesBefore' | 'updatedAt'>

export function countsReview(behind: Behind, review: Judged, zone: string): boolean {
  if (behind.counted !== 'judged' || review.firstVerdict === null) return false
  const { of, from, theme } = behind
  if (of.assistantId !== undefined && of.assistantId !== review.assistantId) return false
  if (zonedDay(Date.parse(review.updatedAt), zone) < from) return false
  return theme === undefined ? drawn.has(review.drawKind) : [...review.themes, ...review.themesBefore].includes(theme)
}
