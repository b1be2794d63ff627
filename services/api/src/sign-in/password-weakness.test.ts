import { expect, test } from 'vitest'
import { passwordWeakness } from './password-weakness.ts'

test.each([
  ['correct tray of purple herons', undefined],
  ['Tr4y-0f_purple!h', undefined],
  ['short pass', 'at least 12'],
  ['x'.repeat(257), 'at most 256'],
  ['password12345', 'guessed first'],
  ['qwertyuiop123', 'guessed first'],
  ['aaaaaaaaaaaaaaaa', 'guessed first'],
  ['understudyunderstudy', 'guessed first'],
  ['maya.osei@example.org', 'your own name'],
  ['osei.maya.osei', 'your own name'],
])('the password %j: %s', (password, why) => {
  const weakness = passwordWeakness(password, ['Maya Osei', 'maya.osei@example.org'])
  if (why === undefined) expect(weakness).toBeUndefined()
  else expect(weakness).toContain(why)
})
