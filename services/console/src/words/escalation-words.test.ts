import { expect, test } from 'vitest'
import { channelsText, waysHere, whyInTheConsole } from './escalation-words.ts'

const told = (channels: Parameters<typeof waysHere>[0], mode: 'live' | 'demo', sendsMail: boolean) =>
  channelsText(waysHere(channels, { mode, sendsMail }))

test('a way is named only where it reaches somebody here', () => {
  expect(told(['email', 'in_app'], 'live', true)).toBe('by e-mail and in the console')
  expect(told(['email', 'in_app'], 'live', false)).toBe('in the console')
  expect(told(['email'], 'live', false)).toBe('in the console')
  expect(told(['slack', 'email', 'webhook'], 'live', false)).toBe('by Slack, webhook, and in the console')
  expect(told(['slack', 'email', 'webhook'], 'demo', true)).toBe('in the console')
  expect(told(['webhook'], 'demo', false)).toBe('in the console')
})

test('why all comes into the console is said where it does, and only there', () => {
  expect(whyInTheConsole({ mode: 'demo', sendsMail: true })).toContain('This is a demo')
  expect(whyInTheConsole({ mode: 'live', sendsMail: false })).toContain('E-mail is not set up')
  expect(whyInTheConsole({ mode: 'live', sendsMail: true })).toBeUndefined()
})
