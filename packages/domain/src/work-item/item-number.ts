const shown = 6
const wholeId = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi

/** The end of an item's id, by which people tell two of one name apart. */
export const itemNumber = (id: string): string => id.slice(-shown)

/** Where somebody has a whole id, from an address or a letter, its number. */
export const withNumbers = (text: string): string => text.replace(wholeId, itemNumber)
