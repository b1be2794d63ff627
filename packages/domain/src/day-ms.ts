/** Milliseconds of twenty-four hours; a day of a calendar may have an hour more or less. */
export const dayMs = 86_400_000
