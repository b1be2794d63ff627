import type { Actor } from '@understudy/domain/actor'
import type { Refused } from '@understudy/domain/decision'

export interface Expected {
  readonly id: string
  readonly version: number
}

/** One thing somebody or something wants to happen, on its way into `execute`. */
export interface Command<Name extends string = string, Input = unknown> {
  readonly name: Name
  readonly agencyId: string
  readonly actor: Actor
  readonly input: Input
  /** Commands of people and programs: the same key with the same content happens once. */
  readonly idempotencyKey?: string
  /** Only replays, imports and the engine's own commands may say when a thing happened (domain, section 14). */
  readonly occurredAt?: number
  /** The position of the event that a handler answers with this command. */
  readonly cause?: number
  /** The key that a program or person sent it with; written with what it changes. */
  readonly keyId?: string
  /** How the sender saw a stream last: decided upon only while that is its version. */
  readonly expects?: Expected
  /** Fixed by drivers that must give the same ledger again; drawn otherwise. */
  readonly commandId?: string
}

export interface Happened {
  readonly kind: 'accepted'
  readonly commandId: string
  readonly result: Readonly<Record<string, unknown>>
  /** Event types in order, for callers that report what happened. */
  readonly events: readonly string[]
  /** Which version that is with it what the command is about, or else what it made. */
  readonly version?: number
  /** Done before under the same idempotency key. */
  readonly repeated?: true
}

export interface Conflict {
  readonly kind: 'conflict'
  readonly message: string
}

/** A decision threw, or the database refused its rows: a defect or an outage, never a rule. */
export interface Failed {
  readonly kind: 'failed'
  readonly error: Error
}

export type Outcome = Happened | Refused | Conflict | Failed
