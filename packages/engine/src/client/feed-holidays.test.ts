import { expect, it } from 'vitest'
import { holidaysInFeed } from './feed-holidays.ts'
import { holidaysOfRegion, regionOf } from './region-holidays.ts'

const feed = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN', ...events, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', `UID:${lines.join()}`, ...lines, 'END:VEVENT'].join('\r\n')
const from = Date.parse('2026-06-01T00:00:00Z')
const dates = async (zone: string, ...events: string[]) =>
  (await holidaysInFeed(feed(...events), zone, from)).map(({ date }) => date)

it('a whole day of a feed is that date wherever it is read, and several days are each of them', async () => {
  const christmas = event('SUMMARY:Christmas', 'DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261227')
  for (const zone of ['Pacific/Auckland', 'Etc/UTC', 'America/Los_Angeles'])
    expect(await holidaysInFeed(feed(christmas), zone, from)).toEqual([
      { date: '2026-12-25', name: 'Christmas' },
      { date: '2026-12-26', name: 'Christmas' },
    ])
})

it('an event with times takes the local dates that it touches, and one that was cancelled none', async () => {
  const party = event('SUMMARY:Retreat', 'DTSTART:20260703T020000Z', 'DTEND:20260704T050001Z')
  expect(await dates('America/Chicago', party)).toEqual(['2026-07-02', '2026-07-03', '2026-07-04'])
  expect(await dates('Etc/UTC', event('STATUS:CANCELLED', 'DTSTART;VALUE=DATE:20260703'))).toEqual([])
})

it('an event that repeats every year is followed three years ahead, without the one that was taken out', async () => {
  const yearly = event(
    ...['SUMMARY:Founding day', 'DTSTART;VALUE=DATE:20200915', 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20270915'],
  )
  expect(await dates('America/Chicago', yearly)).toEqual(['2026-09-15', '2028-09-15'])
})

it('what was moved or cancelled of a series, and what it names beside its rule, count as they say, in any zone of the machine', async () => {
  const whole = (name: string, ...lines: string[]) =>
    ['BEGIN:VEVENT', `UID:${name}`, `SUMMARY:${name}`, ...lines, 'END:VEVENT'].join('\r\n')
  const events = [
    whole('Founding', 'DTSTART;VALUE=DATE:20200915', 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20270915'),
    whole('Founding', 'RECURRENCE-ID;VALUE=DATE:20260915', 'DTSTART;VALUE=DATE:20260918'),
    whole('Founding', 'RECURRENCE-ID;VALUE=DATE:20280915', 'DTSTART;VALUE=DATE:20280915', 'STATUS:CANCELLED'),
    whole('Closure', 'DTSTART;VALUE=DATE:20260105', 'RDATE;VALUE=DATE:20260406,20260407', 'EXDATE;VALUE=DATE:20260407'),
    whole(
      'Evening',
      'DTSTART:20260504T230000Z',
      'RDATE;TZID=America/Chicago:20260505T200000',
      'RDATE:20260508T010000Z',
    ),
    whole('Twice', 'DTSTART;VALUE=DATE:20260601'),
    whole('Twice', 'DTSTART;VALUE=DATE:20260602'),
    whole('Later', 'DTSTART;VALUE=DATE:20260701'),
    whole('Later', 'SEQUENCE:1', 'DTSTART;VALUE=DATE:20260702'),
    whole('Winter', 'DTSTART;VALUE=DATE:20241231', 'DTEND;VALUE=DATE:20250102', 'RRULE:FREQ=YEARLY;COUNT=2'),
    whole('Free', 'DTSTART;VALUE=DATE:20260801', 'TRANSP:TRANSPARENT'),
  ]
  const home = process.env['TZ']
  try {
    for (const machine of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles']) {
      process.env['TZ'] = machine
      expect(await dates('America/Chicago', ...events), machine).toEqual([
        ...['2025-12-31', '2026-01-01', '2026-01-05', '2026-04-06', '2026-05-04', '2026-05-05', '2026-05-07'],
        ...['2026-06-01', '2026-06-02', '2026-07-02', '2026-09-18'],
      ])
    }
  } finally {
    if (home === undefined) delete process.env['TZ']
    else process.env['TZ'] = home
  }
})

it('the same feed says the same all year, whatever of it has passed', async () => {
  const yearly = feed(event('SUMMARY:Founding day', 'DTSTART;VALUE=DATE:20200305', 'RRULE:FREQ=YEARLY'))
  const said = (date: string) => holidaysInFeed(yearly, 'Etc/UTC', Date.parse(date))
  expect(await said('2026-12-31T23:00:00Z')).toEqual(await said('2026-01-01T01:00:00Z'))
  expect((await said('2026-12-31T23:00:00Z')).map(({ date }) => date)).toContain('2026-03-05')
})

it('a feed that would keep a process busy is refused', async () => {
  const rule = (count: number, text: string) =>
    dates(
      'Etc/UTC',
      ...Array.from({ length: count }, (_, at) => event(`SUMMARY:${at}`, 'DTSTART:20260101T090000Z', text)),
    )
  await expect(rule(501, 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')).rejects.toThrow(
    'more than 500 events that repeat',
  )
  await expect(rule(9, 'RRULE:FREQ=DAILY')).rejects.toThrow('more than 5000 events')
})

it('what breaks off, is no calendar, or far too long, is refused', async () => {
  const whole = feed(event('DTSTART;VALUE=DATE:20261225'), event('DTSTART;VALUE=DATE:20261226'))
  for (const cut of ['END:VCALENDAR', 'UID:DTSTART;VALUE=DATE:20261226', 'END:VEVENT'])
    await expect(holidaysInFeed(whole.slice(0, whole.lastIndexOf(cut)), 'Etc/UTC', from)).rejects.toThrow('breaks off')
  await expect(holidaysInFeed('<html>', 'Etc/UTC', from)).rejects.toThrow('no iCal calendar')
  await expect(holidaysInFeed('x'.repeat(2_000_001), 'Etc/UTC', from)).rejects.toThrow('more than 2000000')
})

it('a region has its public holidays as local dates, three years of them', async () => {
  const { source, holidays } = await holidaysOfRegion('US-TX', 2026)
  expect([source, regionOf(source), regionOf('feed:school')]).toEqual(['region:US-TX', 'US-TX', undefined])
  const days = holidays.map(({ date }) => date)
  expect(days).toEqual(expect.arrayContaining(['2026-01-01', '2026-07-04', '2026-11-26', '2028-12-25']))
  expect(days.some((day) => day.startsWith('2029'))).toBe(false)
  await expect(holidaysOfRegion('US-XX', 2026)).rejects.toThrow('no region US-XX')
  await expect(holidaysOfRegion('Q', 2026)).rejects.toThrow('no region Q')
})
