import type { Change } from '@understudy/engine/live/read-changes'
import type { Viewer } from '@understudy/engine/reading/viewer'

/** Somebody who wants to be told what changes. */
export interface Listener {
  readonly viewer: Viewer
  /** The position up to which they were told before; undefined where they begin now. */
  readonly after: number | undefined
  /** Changes that they may hear of, in order; up to `position` they have been told of everything by then. */
  tell(position: number, changes: readonly Change[]): void
  /** They missed more than is worth telling: up to `position`, everything may have changed. */
  reset(position: number): void
}
