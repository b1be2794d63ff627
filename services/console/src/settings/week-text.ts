import type { LocalInterval } from '@understudy/domain/sla/calendar-definition'

/** "08:00–12:00, 13:00–17:00". */
export function weekText(intervals: readonly LocalInterval[] | undefined): string {
  return (intervals ?? []).map(([opens, closes]) => `${opens}–${closes}`).join(', ')
}

/** Read back as people type it, with any dash; undefined where it is not understood. Nothing is closed. */
export function readWeek(text: string): LocalInterval[] | undefined {
  const found: LocalInterval[] = []
  for (const part of text.split(',').map((one) => one.trim())) {
    if (part === '') continue
    const [, opens, closes] = /^(\d{1,2}:\d{2})\s*(?:[-–—]|to)\s*(\d{1,2}:\d{2})$/.exec(part) ?? []
    if (opens === undefined || closes === undefined) return undefined
    found.push([opens.padStart(5, '0'), closes.padStart(5, '0')])
  }
  return found
}
