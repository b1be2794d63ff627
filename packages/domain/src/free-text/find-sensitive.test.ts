import { describe, expect, it } from 'vitest'
import { findSensitive } from './find-sensitive.ts'
import { sensitiveFields } from './sensitive-fields.ts'

const sorts = (text: string) => findSensitive(text).map(({ sort }) => sort)

/** Put together at run time, so that no scanner of repositories takes a sample for a leak. */
const made = (...parts: string[]) => parts.join('')

describe('Free text that looks like a secret', () => {
  it.each([
    ['a password after its label', 'Password: Spring2024!'],
    ['a plain word that stands alone behind the label', 'pw: sunshine'],
    ['a password in a sentence', 'The password for the portal is Clinic#22.'],
    ['a login with its password', 'login frontdesk / Spring2024!'],
    ['a key of GitHub', made('use ghp', '_16C7e42F292c6912E7710c838347Ae178B4a')],
    ['a key of AWS', made('AKIA', 'IOSFODNN7EXAMPLE')],
    ['a private key', made('-----BEGIN RSA ', 'PRIVATE KEY-----\nMIIEpAIBAAKCAQEA04up8hoqzS')],
    ['an address with a password', made('https://admin:', 'hunter2secret@fax.example/queue')],
    ['a link with a key in it', 'https://files.example/exports?token=9f8e7d6c5b4a39281706'],
    ['an API key behind its label', 'API key: pat-na1-2f8c1d9e-44aa-4be1'],
    ['a door code', 'the alarm code for the warehouse is 4471'],
    ['a PIN', 'voicemail PIN 9934'],
    ['a payment card', 'card 4111 1111 1111 1111 exp 04/27'],
    ['a signed token', made('Bearer eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N')],
  ])('is found: %s', (_, text) => {
    expect(findSensitive(text).map(({ kind }) => kind)).toEqual(['secret'])
  })

  it.each([
    'Passwords are never typed here; they live in the 1Password vault.',
    'Password: kept in Bitwarden',
    'Password resets are requested through Okta only',
    'Log in with your own account by 8:30am and open report_v2.pdf',
    'https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefg/edit?usp=sharing#gid=0',
    'Pin the 2024 report to the channel',
    'Order 4402-1187-2210-9934 goes to dock 3',
    'The token gesture was appreciated; the key point is the code review',
    'Invoice 2024-0815, tracking 1Z999AA10123456784',
  ])('is not seen in %j', (text) => {
    expect(sorts(text)).toEqual([])
  })
})

describe('Free text that looks like patient data', () => {
  it.each([
    ['a social security number', 'SSN 219-09-9999 on the form'],
    ['a social security number', 'her number 219-09-9998 is wrong'],
    ['a social security number', 'social security number: 219099999'],
    ['a medical record number', 'MRN 00482913, three letters'],
    ['a medical record number', 'patient ID: 7719345'],
    ['an insurance member number', 'Member ID W2201884713, active'],
    ['a date of birth with a name', 'Jane Miller, DOB 03/14/1962'],
    ['a date of birth with a name', 'Robert Diaz (born June 3, 1957)'],
    ['a date of birth with a name', 'start with Walter Hughes 11/02/1948'],
    ['a date of birth with a name', 'Miller, Jane 1962-03-14'],
  ])('is found: %s in %j', (sort, text) => {
    expect(sorts(text)).toEqual([sort])
  })

  it.each([
    'Call 312-555-0142 or (800) 555-0199 ext. 204',
    'order 402-88-1934, serial 88-120-4471, PO 551-20-8841',
    'Match date of birth and MRN on screen; never copy them',
    'The MRN column has 8 digits, the date of birth is written MM/DD/YYYY',
    'Report of Northern Clinic, 05/12/2026',
    'DOB 03/14/1962',
    'NPI 1234567893, tax ID 12-3456789, ZIP 60601-1234',
    'Member ID format: 9 digits',
  ])('is not seen in %j', (text) => {
    expect(sorts(text)).toEqual([])
  })
})

it('A field is named with what its text looks like, and the text is not repeated', () => {
  const reasons = sensitiveFields({
    note: 'Password: Spring2024!',
    rows: [{ title: 'MRN 00482913' }],
    fine: 'Call Dana',
  })
  expect(reasons.map(({ code }) => code)).toEqual(['looks_like_secret', 'looks_like_patient_data'])
  expect(reasons[1]?.message).toBe('The text in rows.0.title holds what looks like a medical record number')
  expect(JSON.stringify(reasons)).not.toMatch(/Spring|00482913/)
})

it('a secret is found in a run of signs of any length, at its place', () => {
  const text = `${'x'.repeat(5_000)}?token=9f8e7d6c5b4a39281706 and MRN 00482913`
  expect(findSensitive(text).map(({ sort, start, end }) => [sort, text.slice(start, end)])).toEqual([
    ['a link with a key in it', '?token=9f8e7d6c5b4a39281706'],
    ['a medical record number', 'MRN 00482913'],
  ])
})

it('what another system calls its work may be as random as it likes; a text may not', () => {
  const random = made('AAMkAGI2TG93', 'kq8VbT1mZr5NxWc7JdLhYpEsUoQi2Gf4=')
  expect(sensitiveFields({ externalId: random, itemIds: [random] })).toEqual([])
  expect(sensitiveFields({ title: random }).map(({ code }) => code)).toEqual(['looks_like_secret'])
  expect(sensitiveFields({ externalId: 'MRN 00482913' }).map(({ code }) => code)).toEqual(['looks_like_patient_data'])
})

it('a number of any length behind a label is read to its end, however it goes on', () => {
  const long = `insurance number ${'1 '.repeat(280)}x, policy number ${'7'.repeat(500)}x of Aetna`
  expect(sorts(long)).toEqual(['an insurance member number', 'an insurance member number'])
})
