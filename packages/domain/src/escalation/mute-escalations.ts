import { accepted, type Decision, type Reason, reason, refused, refusedBecause } from '../decision.ts'
import type { EscalationRules } from './agency-escalations.ts'
import type { Mute } from './mute.ts'

const longestMs = 31 * 86_400_000
const mostMutes = 100

/** Hides what matches until an instant, a month at most; it resolves nothing, and says what is still true at its end. */
export function muteEscalations(rules: EscalationRules, id: string, mute: Mute, at: number): Decision {
  const live = (rules.mutes ?? []).filter(({ until }) => until > at)
  const reasons: Reason[] = [
    ...(mute.until > at && mute.until - at <= longestMs
      ? []
      : [reason('mute_out_of_range', 'A mute ends later than now and within a month', 'Give another instant')]),
    ...(live.length < mostMutes ? [] : [reason('too_many_mutes', `At most ${mostMutes} at once`, 'Lift one first')]),
  ]
  if (reasons.length > 0) return refused('invalid_mute', reasons)
  return accepted([{ stream: 'agency', id, type: 'agency.escalations_muted', body: { mute } }], { muteId: mute.id })
}

export function unmuteEscalations(
  rules: EscalationRules,
  id: string,
  muteId: string,
  by: string,
  at: number,
): Decision {
  const mute = rules.mutes?.find((one) => one.id === muteId)
  if (mute === undefined || mute.until <= at)
    return refusedBecause('no_such_mute', 'There is no such mute, or it has ended')
  return accepted([{ stream: 'agency', id, type: 'agency.escalations_unmuted', body: { muteId, by } }])
}
