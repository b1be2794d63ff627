import type { Log } from '@understudy/observe/log'
import type { MetricsRegistry } from '@understudy/observe/metrics'
import type { Installation } from '../installation/installation.ts'

/** What every part of the running program is given. */
export interface PartContext {
  readonly installation: Installation
  readonly log: Log
  readonly metrics: MetricsRegistry
  /** Where each part leaves how it is stopped; run in the reverse order. */
  readonly stack: AsyncDisposableStack
}

export type PartName = 'api' | 'relay' | 'worker' | 'timers'
