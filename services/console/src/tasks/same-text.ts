/** Whether two say the same, of what is written down as JSON. */
export const isSameText = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
