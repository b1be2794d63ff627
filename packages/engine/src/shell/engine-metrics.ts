import type { Outcome } from './command.ts'

/**
 * What the shell reports of itself. Given from outside and known by its shape alone, so that the engine needs no
 * registry: the composition root hands in that of packages/observe.
 */
export interface EngineMetrics {
  commandDone(name: string, outcome: 'accepted' | 'repeated' | 'refused' | 'conflict' | 'failed'): void
  /** One batch through the shell: its commands, and the seconds of its two round trips. */
  batchDone(batch: { commands: number; loadSeconds: number; commitSeconds: number }): void
  batchRetried(why: 'moved_on' | 'halved'): void
}

/** What of an outcome is counted. */
export function countedAs(outcome: Outcome): Parameters<EngineMetrics['commandDone']>[1] {
  return outcome.kind === 'accepted' && outcome.repeated === true ? 'repeated' : outcome.kind
}
