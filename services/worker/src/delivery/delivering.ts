import type { Channels } from '@understudy/channels/channels'
import type { Metrics } from '@understudy/observe/metrics'
import type { HandlerContext } from '../lane/handler.ts'

/** What deliveries work with. */
export interface Delivering extends HandlerContext {
  readonly channels: Channels
  readonly metrics?: Metrics
  /** Where the console and the links are, without a slash at the end. */
  readonly publicUrl: string
}

/** One queue of messages. */
export interface Target {
  readonly agencyId: string
  readonly targetId: string
}
