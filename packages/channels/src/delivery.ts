/** What became of one attempt to deliver a message. */
export type Delivery = Accepted | Failed

export interface Accepted {
  readonly kind: 'accepted'
  /** What the provider calls it, where it says. */
  readonly providerId: string | null
  /** HTTP's or SMTP's, where there is one. */
  readonly status: number | null
}

/** Why an attempt failed: a word for the log and for what follows. */
export type FailureCause =
  /** The channel is not set up here. */
  | 'not_configured'
  /** The address leads where no message may go (escalation, rule 32). */
  | 'address_refused'
  | 'unreachable'
  | 'timed_out'
  | 'redirected'
  /** 410: whoever receives wants no more (rule 30). */
  | 'gone'
  /** 429 and 503 (rule 30). */
  | 'slow_down'
  /** The mailbox does not exist (rule 25). */
  | 'bounced'
  | 'refused'
  /** Nobody could use it any more. */
  | 'expired'

export interface Failed {
  readonly kind: 'failed'
  readonly cause: FailureCause
  /** Trying again cannot help. */
  readonly isPermanent: boolean
  /** It was sent, and no answer came: the receiver may have it. */
  readonly mayHaveArrived: boolean
  readonly status: number | null
  /** How long the receiver asks to wait, in milliseconds. */
  readonly retryAfterMs: number | null
  /** For the log: never an address, a secret or what the message says. */
  readonly detail: string
}

export function failed(cause: FailureCause, detail: string, more: Partial<Failed> = {}): Failed {
  const permanent = ['not_configured', 'gone', 'bounced', 'expired'].includes(cause)
  const rest = { isPermanent: permanent, mayHaveArrived: false, status: null, retryAfterMs: null }
  return { kind: 'failed', cause, detail: detail.slice(0, 300), ...rest, ...more }
}
