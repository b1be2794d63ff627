import type { Message, MessageWithAttempts } from '@understudy/contract/http/channels'
import type { Value } from './value.ts'

/** What is read in the list of what was sent. */
export const deliveryTexts = {
  title: 'Sent messages',
  about:
    'Every message, newest first: how it was sent, each attempt and its result. What could not be delivered can be sent again.',
  filters: 'Filter messages',
  everyState: 'Any result',
  everyChannel: 'Any channel',
  nothing: 'No messages yet.',
  nothingOfThese: 'No messages match.',
  more: 'Show more',
  when: 'When',
  to: 'To',
  by: 'Channel',
  aboutWhat: 'About',
  became: 'Result',
  attempts: 'Attempts',
  attemptsOf: (tried: Value, reason: Value, to: Value) => `${tried} attempts: ${reason}, to ${to}`,
  noAttempt: 'Not tried yet.',
  notAnswered: 'Interrupted',
  together: (parts: number) => `with ${parts - 1} ${parts === 2 ? 'other' : 'others'}`,
  status: (status: Value) => `answer ${status}`,
  until: 'until',
  next: 'next attempt',
  again: 'Send again…',
  sendAgain: 'Send again',
  why: 'Reason',
  testWaits: 'Sending test…',
  testSent: 'Test sent: it was accepted.',
  testFailed: (why: Value) => `Test could not be sent: ${why}.`,
  testTriedAgain: (why: Value) => `Not sent yet: ${why}. Trying again.`,
} as const

export const messageStateWords: Readonly<Record<Message['state'], string>> = {
  waiting: 'Waiting',
  sending: 'Sending',
  sent: 'Sent',
  cancelled: 'Cancelled',
  undeliverable: 'Not delivered',
}

const outcomes: Readonly<Record<string, string>> = {
  accepted: 'accepted',
  replayed: 'sent again by hand',
  not_configured: 'this channel is not set up',
  address_refused: 'its address is not allowed',
  unreachable: 'could not be reached',
  timed_out: 'no answer in time',
  redirected: 'redirected, which is not followed',
  gone: 'the receiver wants no more messages',
  slow_down: 'the receiver asked to wait',
  bounced: 'mailbox does not exist',
  refused: 'refused',
  expired: 'out of date by then',
  over: 'resolved by then',
  was_not_told: 'the start was not sent either',
  not_entitled: 'the recipient may no longer see it',
}

const holds: Readonly<Record<string, string>> = {
  gathering: 'grouped with related messages',
  outside_hours: 'outside working hours',
  quiet_hours: 'quiet hours',
  digest: 'kept for the digest',
  rate_limit: 'too many messages at once',
  receiver_rests: 'the receiver asked to wait',
}

/** An outcome that this page does not know yet is still shown, by its own name. */
const word = (known: Readonly<Record<string, string>>, name: string) => known[name] ?? name.replaceAll('_', ' ')

/** Why a message is as it is, beside its state; empty where the state says all. */
export function becauseText({ state, outcome, held }: Pick<Message, 'state' | 'outcome' | 'held'>): string {
  if (held !== null) return word(holds, held.because)
  return outcome === null || (state === 'sent' && outcome === 'accepted') ? '' : word(outcomes, outcome)
}

type Attempt = MessageWithAttempts['attempted'][number]

/** "refused · answer 503 · Too many requests · with 2 others". */
export function attemptText({ outcome, status, detail, parts }: Attempt): string {
  const said = [
    outcome === null ? deliveryTexts.notAnswered : word(outcomes, outcome),
    status === null ? '' : deliveryTexts.status(status),
    detail ?? '',
    parts > 1 ? deliveryTexts.together(parts) : '',
  ]
  return said.filter((part) => part !== '').join(' · ')
}
