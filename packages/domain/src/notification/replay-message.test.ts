import { expect, test } from 'vitest'
import { replayMessage } from './replay-message.ts'

const asked = { messageId: 'm', why: 'The receiver was mended' }

test('escalation rule 31: what has gone or was given up goes again by hand, and the ledger says why', () => {
  for (const state of ['sent', 'undeliverable'] as const)
    expect(replayMessage(state, 'a', asked)).toMatchObject({
      kind: 'accepted',
      events: [{ type: 'agency.message_replayed', body: asked }],
    })
})

test('a message that is not there, is on its way or was cancelled is not sent again, and the refusal says which', () => {
  const codes = ([undefined, 'waiting', 'sending', 'cancelled'] as const).map((state) => {
    const decision = replayMessage(state, 'a', asked)
    return decision.kind === 'refused' ? decision.code : decision.kind
  })
  expect(codes).toEqual(['not_found', 'message_on_its_way', 'message_on_its_way', 'message_cancelled'])
})
