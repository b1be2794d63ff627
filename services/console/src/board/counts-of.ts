import type { BoardCounts, BoardGroup } from '@understudy/contract/http/board'
import type { Filters } from '../address/place.ts'

const none: BoardCounts = {
  ...{ running: 0, paused: 0, dueSoon: 0, breached: 0 },
  blocked: { client: 0, agency: 0, third_party: 0 },
}

/** What passes the filters by client, assistant and state; how it stands, and for whom it waits, is what the counts tell. */
export function countsOf(groups: readonly BoardGroup[], { clientId, assistantId, state }: Filters): BoardCounts {
  return groups
    .filter((group) => clientId === undefined || group.clientId === clientId)
    .filter((group) => assistantId === undefined || group.assistantId === assistantId)
    .filter((group) => state === undefined || group.state === state)
    .reduce(plus, none)
}

const plus = (one: BoardCounts, other: BoardCounts): BoardCounts => ({
  running: one.running + other.running,
  paused: one.paused + other.paused,
  dueSoon: one.dueSoon + other.dueSoon,
  breached: one.breached + other.breached,
  blocked: {
    client: one.blocked.client + other.blocked.client,
    agency: one.blocked.agency + other.blocked.agency,
    third_party: one.blocked.third_party + other.blocked.third_party,
  },
})
