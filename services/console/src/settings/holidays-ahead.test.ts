import { expect, test } from 'vitest'
import { feedName, holidaysAhead, listedDays } from './holidays-ahead.ts'

const calendar = {
  ...{ zone: 'America/Chicago', hours: {} },
  holidays: [
    { date: '2027-01-01', name: 'New Year', source: 'region:us-tx' },
    { date: '2026-12-25', name: 'Christmas Day', source: 'region:us-tx' },
    { date: '2026-12-25', name: 'Christmas Day', source: 'feed:town' },
    { date: '2026-07-04', name: 'Independence Day', source: 'region:us-tx' },
    { date: '2027-12-25', name: 'Christmas Day', source: 'region:us-tx' },
    { date: '2027-02-01' },
    { date: '2027-02-02', name: 'Stocktaking', source: 'list:Practice' },
  ],
  holidaysOff: ['2027-01-01', '2027-03-01'],
}

test('the holidays of twelve months are told once a date, with whose they are and which are switched off', () => {
  expect(holidaysAhead(calendar, '2026-11-29')).toEqual([
    { date: '2026-12-25', name: 'Christmas Day', from: 'from region US-TX, from the calendar “town”', isOff: false },
    { date: '2027-01-01', name: 'New Year', from: 'from region US-TX', isOff: true },
    { date: '2027-02-01', name: '', from: 'added by hand', isOff: false },
    { date: '2027-02-02', name: 'Stocktaking', from: 'from the list “Practice”', isOff: false },
    { date: '2027-03-01', name: '', from: '', isOff: true },
  ])
})

test('a feed is called what it was called when it was followed', () => {
  expect(feedName('feed:School: terms')).toBe('School: terms')
})

test('a list that is typed in has a day on each line, with its name or without', () => {
  expect(listedDays('2027-12-24 Christmas Eve\n\n 2027-12-31 \n')).toEqual({
    days: [{ date: '2027-12-24', name: 'Christmas Eve' }, { date: '2027-12-31' }],
  })
  expect(listedDays('2027-12-24\nNew Year').wrong).toBe('New Year')
})
