import { accepted, type Decision, type Proposed } from '../decision.ts'
import { disuseAt, disused, returned } from '../quality/lapses.ts'
import type { QualityState } from '../quality/quality-state.ts'
import type { AwayUntil, Delegation } from './delegation.ts'
import { stageOf } from './evidence.ts'

/** When the assistant is back, or nobody will have looked at an independent person's work for too long. */
export function delegationWakeAt(delegation: Delegation): number | undefined {
  const instants = [ofStage(delegation), delegation.pauseEndsAt].filter((at) => at !== undefined)
  return instants.length === 0 ? undefined : Math.min(...instants)
}

function ofStage(delegation: Delegation): number | undefined {
  if (delegation.observed || stageOf(delegation) === undefined) return undefined
  const back = (delegation.absences ?? []).map(({ returnsAt }) => returnsAt)
  const lapse = stageOf(delegation) === 'independent' ? disuseAt(delegation.quality) : undefined
  // The lapse is past its last instant.
  const due = lapse === undefined ? back : [...back, lapse + 1]
  return due.length === 0 ? undefined : Math.min(...due)
}

/**
 * What is due at `at`: disuse puts everything back under review (quality, section 5, line 16), and so does an absence
 * longer than the agency's limit; a shorter one forces the next few (line 9).
 */
export function wakeDelegation(delegation: Delegation | undefined, id: string, at: number, limit: number): Decision {
  if (delegation === undefined) return accepted([])
  const events: Proposed[] = pauseOver(delegation, id, at)
  if (delegation.observed || stageOf(delegation) === undefined) return accepted(events)
  const { assistantId } = delegation
  let quality = delegation.quality
  if (stageOf(delegation) === 'independent') {
    const lapse = disused(quality, at)
    if (lapse.happened.length > 0) {
      quality = lapse.quality
      events.push({ stream: 'delegation', id, type: 'delegation.lapsed', body: { assistantId, ...lapse } })
    }
  }
  for (const away of (delegation.absences ?? []).filter(({ returnsAt }) => returnsAt <= at)) {
    const body = { assistantId, ...backFrom(away, quality, limit) }
    quality = body.quality
    events.push({ stream: 'delegation', id, type: 'delegation.returned', body })
  }
  return accepted(events)
}

/** A pause past its limit ends by nobody's doing but a person's; it is told once. */
function pauseOver({ pauseEndsAt }: Delegation, id: string, at: number): Proposed[] {
  if (pauseEndsAt === undefined || pauseEndsAt > at) return []
  return [{ stream: 'delegation', id, type: 'delegation.pause_limit_passed', body: { until: pauseEndsAt } }]
}

function backFrom({ from, days }: AwayUntil, quality: QualityState, limit: number) {
  return { from, days, limit, ...returned(quality, days, limit) }
}

/** An absence of the assistant, recorded ahead or afterwards: the delegation waits for its end. */
export function noteAbsence(delegation: Delegation | undefined, id: string, away: AwayUntil): Decision {
  if (delegation === undefined || delegation.observed || stageOf(delegation) === undefined) return accepted([])
  const { from, days, returnsAt } = away
  const known = delegation.absences?.find((one) => one.from === from)
  if (known?.returnsAt === returnsAt) return accepted([])
  return accepted([{ stream: 'delegation', id, type: 'delegation.absence_noted', body: { from, days, returnsAt } }])
}
