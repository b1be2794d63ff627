import type { WorkItem } from '@understudy/contract/http/work-items'
import { itemTexts } from '../words/item-texts.ts'

type Told = Pick<WorkItem, 'assistantId' | 'blind'>

/** Whose the item is. That a blind look is told of nobody does not say that nobody has it. */
export function assistantText({ assistantId, blind }: Told, name: string | undefined): string {
  if (name !== undefined) return name
  if (blind) return itemTexts.notToldWhileBlind
  return assistantId === null ? itemTexts.nobodyYet : itemTexts.aColleague2
}

/** What is said where an item has no promises to show. */
export const noPromisesText = (blind: boolean) =>
  blind ? itemTexts.notToldWhileBlind : itemTexts.nothingWasPromisedForIt
