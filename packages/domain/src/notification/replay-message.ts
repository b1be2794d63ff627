import { accepted, type Decision, refusedBecause } from '../decision.ts'

export const messageStates = ['waiting', 'sending', 'sent', 'cancelled', 'undeliverable'] as const
export type MessageState = (typeof messageStates)[number]

/** A message goes again by hand, under its old id (escalation, rule 31), where it has gone or was given up. */
export function replayMessage(
  state: MessageState | undefined,
  id: string,
  { messageId, why }: { readonly messageId: string; readonly why: string },
): Decision {
  if (state === undefined)
    return refusedBecause('not_found', 'There is no such message', 'Take an id from the list of messages')
  if (state === 'waiting' || state === 'sending')
    return refusedBecause(
      'message_on_its_way',
      'This message is on its way still, and goes by itself',
      'Wait until it was sent or given up',
    )
  if (state === 'cancelled')
    return refusedBecause(
      'message_cancelled',
      'This message was cancelled, since nobody waits for it or may have it any more',
      'Raise or force the escalation anew to tell somebody',
    )
  const body = { messageId, why }
  return accepted([{ stream: 'agency', id, type: 'agency.message_replayed', body }], { messageId })
}
