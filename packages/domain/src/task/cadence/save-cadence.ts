import { accepted, type Decision, refusedBecause } from '../../decision.ts'
import type { Instant } from '../../stream.ts'
import type { Cadence, CadenceEvents, CadenceTerms, Occurrence } from './cadence.ts'

const most = 20

/**
 * From where a new version of a cadence counts: from now, so that it makes nothing of the past; but where an earlier
 * version still has runs to decide upon, from where that one stands, so that none is lost.
 */
export function countsFrom(before: Cadence | undefined, at: Instant): Instant {
  return before?.nextAt !== undefined && before.nextAt <= at ? before.takenUntil : at
}

/** `first` is the first occurrence after `countsFrom`, undefined where the rule meets none. */
export function saveCadence(
  cadences: readonly Cadence[],
  taskId: string,
  cadenceId: string,
  terms: CadenceTerms,
  first: Occurrence | undefined,
  at: Instant,
): Decision {
  const before = cadences.find(({ id }) => id === cadenceId)
  if (before?.state === 'ended')
    return refusedBecause('cadence_ended', 'The cadence has ended', 'Save one of its own, without an id')
  if (before === undefined && cadences.filter(({ state }) => state !== 'ended').length >= most)
    return refusedBecause('cadences_full', `A task has at most ${most} cadences`, 'End one that is not needed')
  if (first === undefined)
    return refusedBecause('cadence_never', 'The rule meets no date from now on', 'Look at a preview of it')
  const body: CadenceEvents['task.cadence_saved'] = {
    cadenceId,
    version: (before?.version ?? 0) + 1,
    ...terms,
    takenUntil: countsFrom(before, at),
    ...(before?.state !== 'paused' && { nextAt: first.at }),
  }
  return accepted([{ stream: 'task', id: taskId, type: 'task.cadence_saved', body }], {
    ...{ cadenceId, version: body.version },
    nextAt: body.nextAt === undefined ? null : new Date(body.nextAt).toISOString(),
  })
}
