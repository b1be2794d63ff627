import { type CauseKind, causes } from '../escalation/causes.ts'

/** `work item 3f9a22c1`: enough to find it, and nothing of what it is about (escalation, rule 27). */
export function referenceOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind.replaceAll('_', ' ')} ${id.replaceAll('-', '').slice(-8)}`
}

const others: Readonly<Record<string, string>> = {
  test: 'This channel works',
  update_due: 'Your daily update is due',
  lapsed: 'Work is looked at more closely again, after a time without reviews or away',
  mentioned: 'Somebody mentioned you in a comment',
  invitation: 'An invitation to sign in',
  password_reset: 'The way to a new password',
  address_disabled: 'A mailbox does not exist, and nothing more is sent to it',
}

/** A cause in plain words. */
export function reasonOf(cause: string): string {
  return causes[cause as CauseKind]?.says ?? others[cause] ?? cause.replaceAll('_', ' ')
}
