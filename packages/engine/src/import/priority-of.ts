import { ownEntry } from '@understudy/domain/own-entry'

/** What tools call our priorities; ClickUp exports the numbers. */
const theirs: Readonly<Record<string, string>> = {
  ...{ '1': 'urgent', '2': 'high', '3': 'normal', '4': 'low' },
  ...{ medium: 'normal', critical: 'urgent', highest: 'urgent', lowest: 'low' },
}

/** In our words where we know the word, else as the list has it, to be refused by its name. */
export function priorityOf(text: string | undefined): string | undefined {
  const word = text?.trim().toLowerCase()
  return word === undefined ? undefined : (ownEntry(theirs, word) ?? word)
}
