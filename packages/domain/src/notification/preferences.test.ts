import { expect, test } from 'vitest'
import { isUnsubscribed, preferenceReasons, wantedChannels } from './preferences.ts'

test('escalation rule 28: a duty cannot be unsubscribed from, nor its last channel switched off', () => {
  const preferences = { unsubscribed: ['missing_update'], off: ['email', 'slack'] } as const
  expect(isUnsubscribed(preferences, 'missing_update', true)).toBe(false)
  expect(isUnsubscribed(preferences, 'missing_update', false)).toBe(true)
  expect(isUnsubscribed(preferences, 'breach', false)).toBe(false)
  expect(wantedChannels(['email', 'in_app'], preferences, true)).toEqual(['in_app'])
  expect(wantedChannels(['email'], preferences, true)).toEqual(['email'])
  expect(wantedChannels(['email'], preferences, false)).toEqual([])
})

test('escalation rule 28: the channel of programs reaches nobody, so that a duty goes by another', () => {
  const preferences = { off: ['email', 'in_app'] } as const
  expect(wantedChannels(['email', 'webhook'], preferences, true)).toEqual(['email'])
  expect(wantedChannels(['webhook'], preferences, true)).toEqual(['in_app'])
  expect(wantedChannels(['webhook'], {}, false)).toEqual(['in_app'])
  expect(wantedChannels(['webhook'], preferences, false)).toEqual([])
  const off = ['email', 'slack', 'teams', 'in_app'] as const
  expect(preferenceReasons({ off }).map(({ code }) => code)).toEqual(['no_channel_left'])
})

test('preferences that cannot work are refused with every reason', () => {
  const off = ['email', 'slack', 'teams', 'webhook', 'in_app'] as const
  const wrong = {
    zone: 'Mars/Base',
    quietHours: { from: '25:00', until: '25:00' },
    digest: { every: 'day', at: '24:00' },
    off,
  } as const
  expect(preferenceReasons(wrong).map(({ code }) => code)).toEqual([
    ...['zone_unknown', 'time_unknown', 'time_unknown', 'time_unknown', 'always_quiet', 'no_channel_left'],
  ])
  expect(preferenceReasons({ zone: 'Asia/Manila', quietHours: { from: '22:00', until: '07:00' } })).toEqual([])
})
