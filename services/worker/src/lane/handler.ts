import type { LaneMove } from '@understudy/db/commit-batch'
import type { Command } from '@understudy/engine/shell/command'
import type { Engine } from '@understudy/engine/shell/engine'
import type pg from 'pg'
import type { Logger } from 'pino'
import type { LaneEvent } from './lane-events.ts'
import type { Precedence } from './precedence.ts'

export interface HandlerContext {
  readonly engine: Engine
  readonly pool: pg.Pool
  readonly log: Logger
  /** The text behind an address of somebody else's, under the guard of outbound messages; unset: nothing outside is asked. */
  readonly fetchText?: (address: string) => Promise<string>
  /** Unset: nothing else wants the process. */
  readonly precedence?: Precedence
}

/**
 * Answers events with commands. The last of the lists that it yields commits in one transaction with the lane's cursor;
 * whoever has more than one transaction should bear yields several, and the earlier ones commit by themselves before it,
 * so that they may be sent again after a crash: they must do nothing the second time.
 */
export interface CommandHandler {
  readonly kind: 'commands'
  answer(events: readonly LaneEvent[], context: HandlerContext): AsyncIterable<readonly Command[]>
}

/** Keeps rows that are not state; they are written in one transaction with the lane's cursor. */
export interface ProjectionHandler {
  readonly kind: 'projection'
  /** The tables that it alone keeps: emptied of an agency and fed again from the ledger, they hold the same. */
  readonly tables: readonly string[]
  /** It keeps figures, which no decision and no message waits for: all others go before it. */
  readonly onlyCounts?: true
  project(client: pg.ClientBase, events: readonly LaneEvent[], context: HandlerContext): Promise<void>
}

export type Handler = CommandHandler | ProjectionHandler

export type { LaneMove }
