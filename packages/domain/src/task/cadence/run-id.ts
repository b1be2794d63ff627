import { type Refused, refusedBecause } from '../../decision.ts'

const prefix = 'cadence:'

/** The same run of the same cadence has the same external id, whoever makes it and how often: it is one item. */
export function runId(cadenceId: string, at: number): string {
  return `${prefix}${cadenceId}:${new Date(at).toISOString()}`
}

/**
 * Whoever else took the name of a run first would have it made as theirs, or as something that is over: the work that
 * recurs would be missing. Undefined where the name is anybody's.
 */
export function nameOfRun(externalId: string | undefined): Refused | undefined {
  if (externalId?.startsWith(prefix) !== true) return undefined
  return refusedBecause(
    'external_id_reserved',
    'External ids that begin with "cadence:" are those of recurring work',
    'Name it otherwise',
  )
}
