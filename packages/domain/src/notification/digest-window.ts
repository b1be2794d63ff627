import { instantAt, localAt, wallMsOf } from '../sla/local-time.ts'
import type { DigestWindow } from './preferences.ts'

const hourMs = 3_600_000

/** The end of the window that an instant falls into: the same for all of it, whoever asks (escalation, rule 24). */
export function windowEnd(window: DigestWindow, zone: string, at: number): number {
  const { day, wallMs } = localAt(zone, at)
  if (window.every === 'hour') return at - (wallMs % hourMs) + hourMs
  const time = wallMsOf(window.at) as number
  const today = instantAt(zone, day, time)
  return today > at ? today : instantAt(zone, day + 1, time)
}
