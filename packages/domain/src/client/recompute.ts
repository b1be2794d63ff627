import { accepted, type Decision, refusedBecause } from '../decision.ts'
import type { Applied } from '../work-item/clocks-on-change.ts'
import type { Client } from './client.ts'
import { policyVersionOf } from './policies.ts'

/** A recompute of a client's running clocks: what it applies, and how far it has come. */
export interface Recompute {
  readonly id: string
  readonly applied: Applied
  readonly calendarVersion: number
  readonly policyVersion: number
  readonly startedAt: number
  /** Work items and reviews that had a clock running when it began; missing until the first step. */
  readonly total?: number
  readonly looked: number
  /** The stream that was looked at last, in the order of kind and id. */
  readonly after?: string
  readonly finishedAt?: number
}

/** How far a recompute came in one step. */
export interface RecomputeStep {
  readonly id: string
  readonly total?: number
  readonly looked: number
  readonly after?: string
  readonly finishedAt?: number
}

/** Whether deadlines of the client are being laid anew. */
export function isRecomputing(client: Pick<Client, 'recompute'>): client is { readonly recompute: Recompute } {
  return client.recompute !== undefined && client.recompute.finishedAt === undefined
}

/**
 * Begins to apply the calendar or the policies in force to the clocks that run (sla, rule 41); its steps follow one
 * another until all were looked at. One at a time: a second would find clocks that the first has yet to reach.
 */
export function startRecompute(client: Client, clientId: string, applied: Applied, id: string, at: number): Decision {
  if (isRecomputing(client)) {
    const { recompute } = client
    return refusedBecause(
      'recompute_running',
      `The recompute ${recompute.id} has looked at ${recompute.looked} and goes on`,
      'Wait until it has finished',
    )
  }
  const policyVersion = policyVersionOf(client)
  const body: Recompute = {
    id,
    applied,
    calendarVersion: client.calendars.length,
    policyVersion,
    startedAt: at,
    looked: 0,
  }
  return accepted([{ stream: 'client', id: clientId, type: 'client.recompute_started', body }], { recomputeId: id })
}

/** One step further; a step of a recompute that is over, or that another has taken, does nothing. */
export function advanceRecompute(
  client: Pick<Client, 'recompute'>,
  clientId: string,
  step: {
    readonly id: string
    readonly looked: number
    readonly from?: string
    readonly total?: number
    readonly after?: string
  },
  at: number,
): Decision {
  const { recompute } = client
  if (recompute?.id !== step.id || recompute.finishedAt !== undefined || recompute.after !== step.from)
    return accepted([])
  const { from: _, ...reached } = step
  const body: RecomputeStep = { ...reached, ...(step.after === undefined && { finishedAt: at }) }
  return accepted([{ stream: 'client', id: clientId, type: 'client.recompute_advanced', body }])
}

/** The fold of a step. */
export function advanced(recompute: Recompute | undefined, step: RecomputeStep): { recompute?: Recompute } {
  if (recompute === undefined || recompute.id !== step.id) return recompute === undefined ? {} : { recompute }
  return { recompute: { ...recompute, ...step, looked: recompute.looked + step.looked } }
}
