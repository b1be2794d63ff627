import type { StreamType } from './stream.ts'

/** One condition that did not hold: what is wrong and, where something can be done about it, what would satisfy it. */
export interface Reason {
  readonly code: string
  readonly message: string
  readonly satisfiedBy?: string
}

/** An event that a decision wants appended to one stream. */
export interface Proposed {
  readonly stream: StreamType
  readonly id: string
  readonly type: string
  readonly body: object
}

export interface Accepted {
  readonly kind: 'accepted'
  readonly events: readonly Proposed[]
  /** Ids of what the command made, for the caller. */
  readonly result: Readonly<Record<string, unknown>>
}

export interface Refused {
  readonly kind: 'refused'
  readonly code: string
  readonly reasons: readonly Reason[]
  /** What must be remembered although the command was refused (a clinical guard that held, say). */
  readonly record: readonly Proposed[]
}

export type Decision = Accepted | Refused

export function accepted(events: readonly Proposed[], result: Record<string, unknown> = {}): Accepted {
  return { kind: 'accepted', events, result }
}

export function refused(code: string, reasons: readonly Reason[], record: readonly Proposed[] = []): Refused {
  return { kind: 'refused', code, reasons, record }
}

export function reason(code: string, message: string, satisfiedBy?: string): Reason {
  return satisfiedBy === undefined ? { code, message } : { code, message, satisfiedBy }
}

/** A refusal with one reason whose code is the refusal's own. */
export function refusedBecause(code: string, message: string, satisfiedBy?: string): Refused {
  return refused(code, [reason(code, message, satisfiedBy)])
}
