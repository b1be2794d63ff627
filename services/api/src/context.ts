import type { KeyHolders } from '@understudy/engine/keys/key-holders'
import type { ReadsOf } from '@understudy/engine/reading/open-reads'
import type { Engine } from '@understudy/engine/shell/engine'
import type { GroupCommit } from '@understudy/engine/shell/group-commit'
import type { Logger } from 'pino'
import type { Live } from './live/open-live.ts'

/** What the routes work with. */
export interface ApiContext {
  readonly engine: Engine
  /** Concurrent requests share batches. */
  readonly commands: GroupCommit
  readonly reads: ReadsOf
  readonly holders: KeyHolders
  readonly live: Live
  readonly log: Logger
}
