import { expect, test } from 'vitest'
import { namesSensitive } from './names-sensitive.ts'

test.each([
  { text: { tools: 'The portal, password: hunter2!X' } },
  { steps: [{ text: 'Open the queue' }, { text: 'MRN 123456, John Smith' }] },
  { note: 'Jane Miller, DOB 03/14/1962' },
])('a draft with a secret or with patient data in any of its texts is told: %j', (draft) => {
  expect(namesSensitive(draft)).toBe(true)
})

test('instructions that only speak of passwords and patients are not', () => {
  expect(
    namesSensitive({ text: { tools: 'The password is in the vault' }, opened: { version: 3, published: null } }),
  ).toBe(false)
})
