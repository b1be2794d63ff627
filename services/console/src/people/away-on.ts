import type { Member } from '@understudy/contract/http/members'
import { ownZone } from '../time/own-zone.ts'
import { zonedDay } from '../time/zoned-text.ts'

/** The absence that an instant falls into, by the viewer's own days; undefined where there is none. */
export function awayOn({ absences }: Pick<Member, 'absences'>, now: number) {
  const today = zonedDay(now, ownZone)
  return absences.find(({ from, until }) => from <= today && today <= until)
}
