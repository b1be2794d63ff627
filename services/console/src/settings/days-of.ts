/** The days of a month, "2026-12", from Monday on; null for the places of its first week that are another month's. */
export function daysOf(month: string): (string | null)[] {
  const first = new Date(`${month}-01T00:00:00Z`)
  const before = (first.getUTCDay() + 6) % 7
  const count = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  const days = Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`)
  return [...Array.from({ length: before }, () => null), ...days]
}
