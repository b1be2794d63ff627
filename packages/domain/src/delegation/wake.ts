import { accepted, type Decision } from '../decision.ts'
import { disuseAt, disused } from '../quality/lapses.ts'
import type { Delegation } from './delegation.ts'
import { stageOf } from './evidence.ts'

/** When nobody will have looked at an independent person's work for too long; the lapse is past its last instant. */
export function delegationWakeAt(delegation: Delegation): number | undefined {
  if (delegation.observed || stageOf(delegation) !== 'independent') return undefined
  const lapse = disuseAt(delegation.quality)
  return lapse === undefined ? undefined : lapse + 1
}

/** What is due at `at`: disuse puts everything back under review (quality, section 5, line 16). */
export function wakeDelegation(delegation: Delegation | undefined, id: string, at: number): Decision {
  if (delegation === undefined || delegation.observed || stageOf(delegation) !== 'independent') return accepted([])
  const { quality, happened } = disused(delegation.quality, at)
  if (happened.length === 0) return accepted([])
  return accepted([{ stream: 'delegation', id, type: 'delegation.lapsed', body: { quality, happened } }])
}
