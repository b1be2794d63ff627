import { accepted, type Decision, type Reason, reason, refused } from '../decision.ts'
import type { Agency } from './agency.ts'

/** What a gate of the hand-over asks for, where it is a number (domain, section 5). */
export interface GateLimits {
  /** Real work items that an assistant watches in shadow. */
  readonly observations: number
  /** Distinct working days on which the evidence of reverse-shadow lies. */
  readonly workingDays: number
  /** Days after which a lead is asked about a pause that nobody ended. */
  readonly pauseDays: number
}

export interface GateLimitEvents {
  'agency.gate_limits_set': GateLimits
}

export const usualGateLimits: GateLimits = { observations: 3, workingDays: 3, pauseDays: 30 }

export const gateBounds: Readonly<Record<keyof GateLimits, readonly [least: number, most: number]>> = {
  observations: [1, 50],
  workingDays: [1, 30],
  pauseDays: [1, 365],
}

type WithLimits = Pick<Agency, 'gateLimits'>

export const gateLimitsOf = (agency: WithLimits | undefined): GateLimits => agency?.gateLimits ?? usualGateLimits

export function evolveGateLimits(type: string, body: object): WithLimits | undefined {
  return type === 'agency.gate_limits_set' ? { gateLimits: body as GateLimitEvents[typeof type] } : undefined
}

/** What is left out stays as it is. */
export function setGateLimits(agency: WithLimits, id: string, changes: Partial<GateLimits>): Decision {
  const before = gateLimitsOf(agency)
  const body: GateLimits = { ...before, ...changes }
  const reasons = Object.entries(gateBounds).flatMap(([name, [least, most]]): Reason[] => {
    const value = body[name as keyof GateLimits]
    if (Number.isInteger(value) && value >= least && value <= most) return []
    return [reason('limit_out_of_range', `${name} cannot be ${value}`, `Give a whole number from ${least} to ${most}`)]
  })
  if (reasons.length > 0) return refused('limit_out_of_range', reasons)
  if (JSON.stringify(body) === JSON.stringify(before)) return accepted([])
  return accepted([{ stream: 'agency', id, type: 'agency.gate_limits_set', body }])
}
