import { expect, test } from 'vitest'
import { namedEvery, namesBelow } from './names-below.ts'

const tasks = ['Inbox triage', 'Referral tracking', 'CRM updates', 'Prior authorisation', 'Appointment confirmations']

test('names stand side by side where enough of each fits, and on end where one would run into the next', () => {
  expect(namesBelow(tasks, 1000)).toMatchObject({ isTurned: false, most: 22 })
  expect(namesBelow(tasks, 700)).toMatchObject({ isTurned: false, most: 17 })
  expect(namesBelow(tasks, 600).isTurned).toBe(true)
  expect(namesBelow(tasks, 240)).toEqual({ isTurned: true, most: 18, height: 142 })
  expect(namesBelow(['late'], 240).isTurned).toBe(false)
  expect(namesBelow([], 240).isTurned).toBe(false)
})

test('of more bars than names have room for some are named', () => {
  expect(namedEvery(8, 240)).toBe(1)
  expect(namedEvery(30, 240)).toBe(2)
})
