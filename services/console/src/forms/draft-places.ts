import { type DraftStorage, openDraftStore } from './draft-store.ts'

/**
 * What may name people is kept as long as the tab is open, and what says how work is done also when it is closed: nothing
 * of a client's people lies about in a browser.
 */
export const draftPlaces = {
  tab: openDraftStore(
    storageOf(() => sessionStorage),
    Date.now,
  ),
  browser: openDraftStore(
    storageOf(() => localStorage),
    Date.now,
  ),
}
export type DraftPlace = keyof typeof draftPlaces

addEventListener('storage', draftPlaces.browser.changedElsewhere)

/** Undefined where the browser lets nobody keep anything. */
function storageOf(open: () => DraftStorage): DraftStorage | undefined {
  try {
    return open()
  } catch {
    return undefined
  }
}
