import type { Command } from '@understudy/engine/shell/command'
import type { HandlerContext } from '../lane/handler.ts'
import type { LaneEvent } from '../lane/lane-events.ts'
import type { Behind } from './delegations-behind.ts'

type Make = (name: string, input: object) => Command

/** An event, and what its answer is made from. */
export interface Answering {
  readonly event: LaneEvent
  /** The delegations behind it. */
  readonly behind: readonly Behind[]
  /** How many verdicts its batch brings for a delegation. */
  readonly verdictsOf: (delegationId: string) => number
  readonly context: HandlerContext
  /** A command that follows at the instant of the event, however late the queue brings it. */
  readonly command: Make
  /** A command that is decided at the instant at which it comes to be. */
  readonly now: Make
}

/** By the type of the event: the commands that answer it. */
export type Answers = Readonly<
  Record<string, (answering: Answering) => readonly Command[] | Promise<readonly Command[]>>
>
