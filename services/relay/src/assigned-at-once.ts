import type { Sighting } from './ledger-head.ts'
import type { IsSent } from './stirring.ts'

/**
 * Whoever makes an item mostly names who does it: the assignment stands beside it, and nobody has to be found. Where
 * a page parts the two, or somebody else assigns it later, routing is asked and finds that there is nothing to do.
 */
export function assignedAtOnce(sightings: readonly Sighting[]): IsSent {
  const assigned = new Set(sightings.flatMap(({ type, streamId }) => (type === 'work_item.assigned' ? [streamId] : [])))
  return (handler, { type, streamId }) =>
    !(handler === 'lifecycle' && type === 'work_item.made' && assigned.has(streamId))
}
