import type { Message, MessageWithAttempts } from '@understudy/contract/http/channels'
import type { Value } from './value.ts'

/** What is read in the list of what was sent. */
export const deliveryTexts = {
  title: 'What was sent',
  about:
    'Everything that somebody was told, the newest first: by which way, when, how often it was tried and what became of it. What could not be delivered can be sent again.',
  filters: 'What is listed',
  everyState: 'Any outcome',
  everyChannel: 'By any way',
  nothing: 'Nothing was sent yet.',
  nothingOfThese: 'Nothing of these was sent.',
  more: 'Show more',
  when: 'When',
  to: 'To',
  by: 'By',
  aboutWhat: 'About',
  became: 'What became of it',
  attempts: 'Attempts',
  attemptsOf: (tried: Value, reason: Value, to: Value) => `${tried} attempts: ${reason}, to ${to}`,
  noAttempt: 'It was not tried yet.',
  notAnswered: 'it broke off in the middle',
  together: (parts: number) => `with ${parts - 1} ${parts === 2 ? 'other' : 'others'}`,
  status: (status: Value) => `answer ${status}`,
  until: 'until',
  next: 'next try',
  again: 'Send it again',
  why: 'Why it is sent again',
  testWaits: 'It is on its way; this line says when it has arrived.',
  testSent: 'Sent: whoever carries it has taken it.',
  testFailed: (why: Value) => `It could not be sent: ${why}.`,
  testTriedAgain: (why: Value) => `Not sent yet: ${why}. It is tried again.`,
  isAsked: 'It is asked for again; the list says what becomes of it.',
} as const

export const messageStateWords: Readonly<Record<Message['state'], string>> = {
  waiting: 'Waiting',
  sending: 'Being sent',
  sent: 'Sent',
  cancelled: 'Cancelled',
  undeliverable: 'Undeliverable',
}

const outcomes: Readonly<Record<string, string>> = {
  accepted: 'accepted',
  replayed: 'sent again by hand',
  not_configured: 'this way is not set up here',
  address_refused: 'its address leads where no message may go',
  unreachable: 'nobody answered there',
  timed_out: 'no answer in time',
  redirected: 'it was sent elsewhere, which is not followed',
  gone: 'whoever receives wants no more',
  slow_down: 'whoever receives asked to wait',
  bounced: 'there is no such mailbox',
  refused: 'it was refused',
  expired: 'nobody could use it any more',
  over: 'it was over by then',
  was_not_told: 'nobody had been told of it before',
  not_entitled: 'they may not know of it any more',
}

const holds: Readonly<Record<string, string>> = {
  gathering: 'gathered with what belongs to it',
  outside_hours: 'outside their hours',
  quiet_hours: 'their quiet hours',
  digest: 'kept for their digest',
  rate_limit: 'too much at once',
  receiver_rests: 'whoever receives asked to wait',
}

/** An outcome that this page does not know yet is still shown, by its own name. */
const word = (known: Readonly<Record<string, string>>, name: string) => known[name] ?? name.replaceAll('_', ' ')

/** Why a message is as it is, beside its state; empty where the state says all. */
export function becauseText({ state, outcome, held }: Pick<Message, 'state' | 'outcome' | 'held'>): string {
  if (held !== null) return word(holds, held.because)
  return outcome === null || (state === 'sent' && outcome === 'accepted') ? '' : word(outcomes, outcome)
}

type Attempt = MessageWithAttempts['attempted'][number]

/** "it was refused · answer 503 · Too many requests · with 2 others". */
export function attemptText({ outcome, status, detail, parts }: Attempt): string {
  const said = [
    outcome === null ? deliveryTexts.notAnswered : word(outcomes, outcome),
    status === null ? '' : deliveryTexts.status(status),
    detail ?? '',
    parts > 1 ? deliveryTexts.together(parts) : '',
  ]
  return said.filter((part) => part !== '').join(' · ')
}
