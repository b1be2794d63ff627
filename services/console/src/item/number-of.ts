const shown = 6

/** The end of an item's id, by which people tell two of one name apart. */
export const numberOf = (id: string): string => `#${id.slice(-shown)}`
