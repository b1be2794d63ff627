import { expect, test } from 'vitest'
import { noticesOf } from './notice-settings.ts'
import { readSettings } from './settings.ts'

test('without settings there is no e-mail, no private address is let through, and links lead to this machine', () => {
  expect(noticesOf(readSettings({}))).toEqual({ allowedNetworks: [], publicUrl: 'http://127.0.0.1:4173' })
})

test('what is said about messages is taken, and what cannot be is named', () => {
  const env = {
    SMTP_URL: 'smtp://mail.example:587',
    SMTP_FROM: 'U <u@field.example>',
    PUBLIC_URL: 'https://u.example/',
  }
  expect(noticesOf(readSettings({ ...env, OUTBOUND_ALLOW: '10.20.0.0/16, fd00::/8' }))).toEqual({
    smtp: { smtpUrl: env.SMTP_URL, from: env.SMTP_FROM },
    allowedNetworks: ['10.20.0.0/16', 'fd00::/8'],
    publicUrl: 'https://u.example',
  })
  expect(() => noticesOf(readSettings({ SMTP_URL: env.SMTP_URL }))).toThrow('SMTP_FROM')
  expect(() => noticesOf(readSettings({ OUTBOUND_ALLOW: 'everything' }))).toThrow('OUTBOUND_ALLOW')
  expect(() => readSettings({ PUBLIC_URL: 'u.example' })).toThrow('PUBLIC_URL')
})
