import { expect, test } from 'vitest'
import { type MessageKey, messageIdOf } from './message-key.ts'

const key: MessageKey = {
  recipientId: 'r',
  channel: 'email',
  aboutId: 'e',
  activation: 1,
  step: 0,
  round: 1,
  kind: 'fired',
}

test('escalation rule 18: the id of a message derives from its key, whoever makes it and however often', () => {
  expect(messageIdOf('a', key)).toBe(messageIdOf('a', { ...key }))
  const others: Partial<MessageKey>[] = [
    ...[{ recipientId: 's' }, { channel: 'slack' as const }, { aboutId: 'f' }, { activation: 2 }],
    ...[{ step: null }, { round: 2 }, { kind: 'repeat' }],
  ]
  const ids = [messageIdOf('b', key), ...[{}, ...others].map((other) => messageIdOf('a', { ...key, ...other }))]
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
