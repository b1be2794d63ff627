import type { AddressGuard } from '@understudy/channels/address-guard'
import type { KeyHolders } from '@understudy/engine/keys/key-holders'
import type { ReadsOf } from '@understudy/engine/reading/open-reads'
import type { Engine } from '@understudy/engine/shell/engine'
import type { GroupCommit } from '@understudy/engine/shell/group-commit'
import type { Log } from '@understudy/observe/log'
import type { Metrics } from '@understudy/observe/metrics'
import type { Live } from './live/open-live.ts'
import type { SignIn } from './sign-in/sign-in.ts'

/** What the routes work with. */
export interface ApiContext {
  readonly engine: Engine
  /** Concurrent requests share batches. */
  readonly commands: GroupCommit
  readonly reads: ReadsOf
  readonly holders: KeyHolders
  readonly signIn: SignIn
  readonly live: Live
  /** Before whatever is to be called on somebody's word. */
  readonly outbound: AddressGuard
  readonly log: Log
  readonly metrics: Metrics
}
