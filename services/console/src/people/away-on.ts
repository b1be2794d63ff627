import type { Member } from '@understudy/contract/http/members'
import { ownZone } from '../time/own-zone.ts'
import { dayIn } from '../time/today-of.ts'

/** The absence that an instant falls into, by the viewer's own days; undefined where there is none. */
export function awayOn({ absences }: Pick<Member, 'absences'>, now: number) {
  const today = dayIn(ownZone, now)
  return absences.find(({ from, until }) => from <= today && today <= until)
}
