import { expect, test } from 'vitest'
import { actorText, eventText, happeningText, nounText, weekText } from './ledger-words.ts'

test('what happened is said in words, and what no word is known for by its own name', () => {
  expect(happeningText('reverse_shadow_started')).toBe('reverse-shadow started')
  expect(happeningText('clocks_recomputed')).toBe('clocks recomputed')
  expect(['work_item', 'review', 'access_checklist'].map(nounText)).toEqual(['Work item', 'Review', 'Access checklist'])
})

test('a week is called by its number and its year', () => {
  expect(weekText('2026-W48')).toBe('week 48 of 2026')
  expect(weekText('2027-W03')).toBe('week 3 of 2027')
  expect(weekText('soon')).toBe('soon')
})

test('who did something and what it was is said in words, whoever or whatever did it', () => {
  const nameOf = () => 'Maya Torres'
  expect(actorText('member:m1', nameOf)).toBe('Maya Torres')
  expect(actorText('system:timers', nameOf)).toBe('the timers')
  expect(actorText('system:new_part', nameOf)).toBe('the engine (new part)')
  expect(eventText('work_item.clocks_settled')).toBe('Work item: deadlines checked')
  expect(eventText('client.calendar_published')).toBe('Client: calendar published')
})
