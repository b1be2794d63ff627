import type { StateCache } from './state-cache.ts'
import type { World } from './world.ts'

/**
 * The streams of an agency as this process saw them last: good enough to guess, before anything is loaded, what a
 * command will look at. A wrong guess loads a row too many; decisions see only what was loaded.
 */
export function lastSeenWorld(states: StateCache, agencyId: string): World {
  const find: World['peek'] = (type, id) => states.lastSeen(type, agencyId, id)?.state as never
  return {
    read: find,
    peek: find,
    readState: (id) => find('delegation', id),
    has: (type, id) => find(type, id) !== undefined,
    history: () => [],
    claims: () => [],
    reviewers: () => [],
    missRate: () => undefined,
    staff: () => new Map(),
    newest: () => undefined,
    group: () => undefined,
    underRoot: () => [],
    openItems: () => [],
    workHeld: () => [],
    themeWords: () => [],
    leftOpen: () => [],
    workLeft: () => new Map(),
    message: () => undefined,
  }
}
