import { type CauseKind, causes } from '../escalation/causes.ts'

/** `work item 3f9a22c1`: enough to find it, and nothing of what it is about (escalation, rule 27). */
export function referenceOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind.replaceAll('_', ' ')} ${id.replaceAll('-', '').slice(-8)}`
}

const others: Readonly<Record<string, string>> = {
  test: 'This channel works',
  update_due: 'Your daily update is due',
  lapsed: 'Work is looked at more closely again, after a time without reviews or away',
  no_opening: 'A promise has no deadline, because its calendar does not open',
  no_time_set: 'A promise has no deadline, because its time of day is not set',
  overlap_too_small: 'Whoever has the work and the client share less time up to its deadline than it takes',
  never_opens: 'A calendar does not open once in the next 366 days',
  mentioned: 'Somebody mentioned you in a comment',
  invitation: 'An invitation to sign in',
  password_reset: 'The way to a new password',
  address_disabled: 'A mailbox does not exist, and nothing more is sent to it',
}

/** A cause in plain words. */
export function reasonOf(cause: string): string {
  return causes[cause as CauseKind]?.says ?? others[cause] ?? cause.replaceAll('_', ' ')
}
