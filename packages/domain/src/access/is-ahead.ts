/** The farthest that any zone's date is ahead of UTC. */
const farthestMs = 14 * 3_600_000

/** Whether a local date, YYYY-MM-DD, has not begun anywhere on earth. */
export function isAhead(date: string, at: number): boolean {
  return date > new Date(at + farthestMs).toISOString().slice(0, 10)
}
