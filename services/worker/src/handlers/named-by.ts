import type { LaneEvent } from '../lane/lane-events.ts'

/** The streams of these events as the database's functions take them, and the tenants among them. */
export function namedBy(events: readonly LaneEvent[]) {
  const agencyIds = events.map(({ agencyId }) => agencyId)
  return {
    agencies: [...new Set(agencyIds)].join(','),
    agencyIds,
    ids: events.map(({ streamId }) => streamId),
    positions: events.map(({ position }) => position),
  }
}
