/**
 * The text of a whole iCal calendar, in which no two events share an id: the library keeps the last of them, as if it were
 * a revision of the first. A revision says so by a higher SEQUENCE (RFC 5545, section 3.8.7.4), an occurrence that was
 * moved by its RECURRENCE-ID; these stay as they are.
 * @throws RangeError where it is no calendar, or breaks off
 */
export function withOwnIds(text: string): string {
  const unfolded = text.replaceAll(/\r?\n[ \t]/g, '')
  const count = (line: string) => unfolded.match(new RegExp(`^\\uFEFF?${line}[ \\t]*\\r?$`, 'gm'))?.length ?? 0
  if (count('BEGIN:VCALENDAR') === 0) throw new RangeError('The text is no iCal calendar')
  const isWhole = ['VCALENDAR', 'VEVENT'].every((part) => count(`BEGIN:${part}`) === count(`END:${part}`))
  if (!isWhole || !/^END:VCALENDAR\s*$/m.test(unfolded.trimEnd().slice(-20)))
    throw new RangeError('The calendar breaks off before its end')
  const seen = new Set<string>()
  let doubles = 0
  return unfolded.replaceAll(/^BEGIN:VEVENT[\s\S]*?^END:VEVENT/gm, (event) => {
    const id = `${/^UID[:;].*$/m.exec(event)?.[0]} ${/^SEQUENCE:(\d+)/m.exec(event)?.[1] ?? 0}`
    if (/^RECURRENCE-ID[:;]/m.test(event) || !seen.has(id)) {
      if (!/^RECURRENCE-ID[:;]/m.test(event)) seen.add(id)
      return event
    }
    doubles += 1
    return event.replace(/^(UID[:;].*?)\r?$/m, `$1 (${doubles})`)
  })
}
