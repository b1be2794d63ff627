import { boardTexts } from '../words/board-texts.ts'
import { countText } from '../words/count-text.ts'
import type { BulkOutcome } from './bulk.ts'

export const countedItems = (count: number): string => countText(count, boardTexts.item)

/** What came of one thing done to many, in whole sentences; `what` they are then. */
export function saidOf({ done, moved, refused }: BulkOutcome, what: string): string {
  return [
    ...(done.size === 0 ? [] : [`${countedItems(done.size)} ${what}.`]),
    ...(moved.length === 0 ? [] : [boardTexts.changedMeanwhile(countedItems(moved.length))]),
    ...refused.map(({ reason, count }) => boardTexts.notDone(count, countedItems(count), reason)),
  ].join(' ')
}
