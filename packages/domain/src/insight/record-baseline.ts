import { accepted, type Decision, refusedBecause } from '../decision.ts'

/** How a client's work stood before anything was handed over (domain, section 1). */
export interface Baseline {
  /** Items that lay open. */
  readonly backlog: number
  /** Minutes a week that the client's own people spent on the work. */
  readonly minutesPerWeek: number
  /** Minutes from a request to the first answer. */
  readonly responseMinutes: number
  /** Where the figures are from: a count, a report, an estimate. */
  readonly source: string
}

export interface KeptBaseline extends Baseline {
  readonly version: number
  readonly by: string
  /** Why it was captured after the first delegation: it is shown with every figure that leans on it. */
  readonly lateBecause?: string
}

export interface BaselineEvents {
  'client.baseline_recorded': KeptBaseline
}

/**
 * Captured before the first delegation, so that nothing handed over colours it; after it only the owner may, and says why
 * (domain, section 12). Every version stays in the ledger; the last is in force.
 */
export function recordBaseline(
  before: KeptBaseline | undefined,
  id: string,
  given: Baseline & { readonly reason?: string | undefined },
  by: { readonly memberId: string; readonly isOwner: boolean; readonly isDelegated: boolean },
): Decision {
  const { reason, ...baseline } = given
  if (by.isDelegated && !(by.isOwner && reason !== undefined))
    return refusedBecause(
      'delegated_already',
      'The baseline is captured before the first delegation, and work of this client has been handed over',
      'An owner can record it late, with the reason',
    )
  if (before !== undefined && isSame(before, baseline)) return accepted([], { version: before.version })
  const version = (before?.version ?? 0) + 1
  const late = by.isDelegated && reason !== undefined && { lateBecause: reason }
  const body: KeptBaseline = { version, ...baseline, by: by.memberId, ...late }
  return accepted([{ stream: 'client', id, type: 'client.baseline_recorded', body }], { version })
}

function isSame(kept: KeptBaseline, given: Baseline): boolean {
  const keys = ['backlog', 'minutesPerWeek', 'responseMinutes', 'source'] as const
  return keys.every((key) => kept[key] === given[key])
}
