const minuteMs = 60_000

/** A moment as it is filled in, where whoever fills it in is. */
export const instantOf = (moment: string): string => new Date(moment).toISOString()

/** An instant as a field of a moment holds it, to the minute. */
export function momentOf(at: number): string {
  const offsetMs = new Date(at).getTimezoneOffset() * minuteMs
  return new Date(at - offsetMs).toISOString().slice(0, 16)
}
