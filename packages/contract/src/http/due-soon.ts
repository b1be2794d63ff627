/** A running clock whose deadline is at most this many milliseconds away is due soon. */
export const dueSoonMs = 2 * 60 * 60 * 1000
