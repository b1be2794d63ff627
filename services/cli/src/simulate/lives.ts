import type { QualityState } from '@understudy/domain/quality/quality-state'
import type { SeenEvent } from './seen-event.ts'
import { isAutomatic, simulatedPlan } from './simulated-plan.ts'
import type { SimulationOptions } from './simulation-options.ts'

/** How far somebody has come, as they and their lead know it. */
export interface Life {
  isReady: boolean
  isIndependent: boolean
  isRecommended: boolean
  attempt: number
  items: number
  /** Has said that they leave: finishes what is begun, and begins nothing. */
  isLeaving: boolean
  /** Has nothing more to do in this simulation. */
  isDone: boolean
}

export const beginning = (): Life => ({
  isReady: false,
  isIndependent: false,
  isRecommended: false,
  attempt: 1,
  items: 0,
  isLeaving: false,
  isDone: false,
})

/** From the third attempt only an owner confirms (quality, section 5, line 5). */
export const ownersAttempt = 3

type Rules = Pick<SimulationOptions, 'planId' | 'ownPlan' | 'hold' | 'until'>

/** What an event of somebody's delegation changes. Answers whether a person has to confirm a promotion now. */
export function live(life: Life, { type, body }: SeenEvent, rules: Rules): boolean {
  switch (type) {
    case 'delegation.reverse_shadow_started':
      life.isReady = true
      return false
    case 'delegation.promoted':
      life.isIndependent = true
      life.isRecommended = false
      return false
    case 'delegation.demoted':
      life.isIndependent = false
      if (rules.until === 'demoted') life.isDone = true
      return false
    case 'delegation.demotion_undone':
      life.isIndependent = true
      return false
    case 'delegation.outcome_recorded':
    case 'delegation.evidence_refolded':
    case 'delegation.requalified':
      learn(life, body, rules)
      return life.isRecommended && needsSignature(life, rules)
    case 'delegation.rework_closed':
      return life.isRecommended && needsSignature(life, rules)
    default:
      return false
  }
}

function learn(life: Life, body: SeenEvent['body'], rules: Rules): void {
  const quality = body['quality'] as QualityState
  const happened = body['happened'] as readonly { readonly type: string }[]
  life.attempt = quality.attempt
  life.isRecommended = quality.independentSince === null && quality.score >= simulatedPlan(rules).promoteAt
  const isDecided = happened.some(({ type }) => type === 'competence_shown' || type === 'attempt_ended')
  if (rules.until === 'decided' && isDecided) life.isDone = true
}

/** Where the engine may not promote by itself. */
function needsSignature({ attempt }: Life, rules: Rules): boolean {
  return !isAutomatic(rules) || attempt >= ownersAttempt
}
