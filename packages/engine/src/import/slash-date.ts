const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,T]+(\d{1,2}):(\d{2})(?::\d{2})?\s*(am|pm)?)?$/i

/** A day as spreadsheets write it, as ISO 8601: `3/5/2026 2:30 PM` by months first is `2026-03-05 14:30`; else as it is. */
export function slashDate(text: string, order: 'iso' | 'month_first' | 'day_first'): string {
  const found = order === 'iso' ? null : slashed.exec(text.trim())
  if (found === null) return text
  const [, first = '', second = '', year, hours, minutes, half] = found
  const [month, day] = order === 'month_first' ? [first, second] : [second, first]
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (hours === undefined) return date
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  return `${date} ${String(hour).padStart(2, '0')}:${minutes}`
}
