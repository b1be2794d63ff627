import { describe, expect, it } from 'vitest'
import { saveMemberCalendar } from '../member/save-calendar.ts'
import { after, bodyOf, client, codesOf, eventsOf, noon } from '../samples.fixture.ts'
import { openingsFrom } from '../sla/openings.ts'
import { at, office } from '../sla/samples.fixture.ts'
import { setUsualMinutes } from '../task/set-usual-minutes.ts'
import { type Client, publishCalendar, yearMs } from './client.ts'
import { followFeed, leaveFeed, noteFeed, noteFeedFailure } from './feeds.ts'
import { switchHoliday, takeHolidays } from './holidays.ts'
import { advanceRecompute, startRecompute } from './recompute.ts'
import { clientWakeAt, wakeClient } from './wake.ts'

const texas = 'region:US-TX'
const take = (state: Client, source: string, ...dates: string[]) =>
  after(
    'client',
    state,
    takeHolidays(
      state,
      'c',
      source,
      dates.map((date) => ({ date })),
      noon,
    ),
  )
const daysOf = ({ calendars }: Client) => (calendars.at(-1)?.holidays ?? []).map(({ date }) => date)

describe('The holidays of a calendar', () => {
  it('of one source are replaced, those of others and by hand stay, and each change is a version', () => {
    const first = take(client, texas, '2026-12-25', '2026-11-26', '2026-12-25')
    const second = take(first, 'feed:school', '2026-10-12')
    const third = take(second, texas, '2027-12-24')
    expect(daysOf(third)).toEqual(['2026-10-12', '2027-12-24'])
    expect(eventsOf(takeHolidays(third, 'c', 'feed:school', [{ date: '2026-10-12' }], noon))).toEqual([])
    expect(third.calendars).toHaveLength(4)
    expect(eventsOf(takeHolidays(third, 'c', texas, [{ date: '2027-12-24' }], noon))).toEqual([])
    expect(codesOf(takeHolidays(client, 'c', ' ', [], noon))).toEqual(['source_missing'])
  })

  it('one that was switched off stays off after a refresh, and comes back when switched on', () => {
    const kept = take(client, texas, '2026-11-26', '2026-11-27')
    const off = after('client', kept, switchHoliday(kept, 'c', '2026-11-27', true, noon))
    const refreshed = take(off, texas, '2026-11-26', '2026-11-27', '2026-12-25')
    const isOpen = (state: Client, date: string) =>
      openingsFrom(state.calendars.at(-1) as never, at(`${date}T00:00`), 1)[0]?.open.length === 1
    expect([isOpen(refreshed, '2026-11-26'), isOpen(refreshed, '2026-11-27')]).toEqual([false, true])
    const on = after('client', refreshed, switchHoliday(refreshed, 'c', '2026-11-27', false, noon))
    expect(isOpen(on, '2026-11-27')).toBe(false)
    expect(codesOf(switchHoliday(client, 'c', '2026-02-30', true, noon))).toEqual(['date_unknown'])
  })

  it('sla rule 16: holidays on every date there is are refused, because the calendar would never open', () => {
    const all = Array.from({ length: 800 }, (_, day) => ({
      date: new Date(noon + day * 86_400_000).toISOString().slice(0, 10),
    }))
    expect(codesOf(takeHolidays(client, 'c', texas, all, noon))).toEqual(['never_opens'])
  })
})

describe('A calendar', () => {
  it('sla small print: a year after the save it is looked at again, and one that no longer opens is told', () => {
    const dates = {
      zone: 'Etc/UTC',
      hours: {},
      exceptions: { '2026-12-01': [['09:00', '17:00']] as [string, string][] },
    }
    const saved = after('client', client, publishCalendar(client, 'c', dates, noon))
    expect(clientWakeAt(saved)).toBe(noon + yearMs)
    expect(eventsOf(wakeClient(saved, 'c', noon + yearMs - 1))).toEqual([])
    const told = wakeClient(saved, 'c', noon + yearMs)
    expect(bodyOf(told, 'client.calendar_checked')['reasons']).toMatchObject([{ code: 'never_opens' }])
    expect(clientWakeAt(after('client', saved, told))).toBe(noon + 2 * yearMs)
    const sound = after('client', client, publishCalendar(client, 'c', office, noon))
    expect(bodyOf(wakeClient(sound, 'c', noon + yearMs), 'client.calendar_checked')).toEqual({
      nextAt: noon + 2 * yearMs,
    })
  })

  it('shows what is open on each date, and which holiday closes it', () => {
    const [monday, tuesday] = openingsFrom({ ...office, holidays: [{ date: '2026-06-02', name: 'Feast' }] }, noon, 2)
    expect(monday).toEqual({ date: '2026-06-01', open: [[at('2026-06-01T09:00'), at('2026-06-01T17:00')]] })
    expect(tuesday).toEqual({ date: '2026-06-02', open: [], holiday: 'Feast' })
  })

  it('of a member is refused like any other, and usual minutes are whole', () => {
    expect(codesOf(saveMemberCalendar('m', { zone: 'Mars/Base', hours: {} }, noon))).toEqual(['zone_unknown'])
    expect(eventsOf(saveMemberCalendar('m', office, noon))).toEqual(['member.calendar_saved'])
    expect([codesOf(setUsualMinutes({}, 't', 0)), eventsOf(setUsualMinutes({ usualMinutes: 5 }, 't', 5))]).toEqual([
      ['minutes_malformed'],
      [],
    ])
  })
})

describe('A recompute', () => {
  const begun = after('client', client, startRecompute(client, 'c', 'both', 'r', noon))
  const step = (state: Client, changes: object) =>
    advanceRecompute(state, 'c', { id: 'r', looked: 200, ...changes } as never, noon + 1)

  it('goes on step by step, each once, and is over when nothing is left', () => {
    const one = after('client', begun, step(begun, { total: 201, after: 'a' }))
    expect(one.recompute).toMatchObject({ total: 201, looked: 200, after: 'a' })
    expect(eventsOf(step(one, { total: 201, after: 'a' }))).toEqual([])
    const done = after('client', one, step(one, { from: 'a', looked: 1 }))
    expect(done.recompute).toMatchObject({ total: 201, looked: 201, finishedAt: noon + 1 })
    expect(eventsOf(step(done, { from: 'a' }))).toEqual([])
  })

  it('is one at a time, because a second would find clocks that the first has yet to reach', () => {
    expect(codesOf(startRecompute(begun, 'c', 'policies', 's', noon))).toEqual(['recompute_running'])
  })
})

describe('A feed of holidays', () => {
  const school = { date: '2026-10-12', name: 'Founders day' }
  const followed = after('client', client, followFeed(client, 'c', 'feed', 'school', noon))
  const wake = (state: Client, when: number) => after('client', state, wakeClient(state, 'c', when))
  const fails = (state: Client, when: number) =>
    after('client', state, noteFeedFailure(state, 'c', { feedId: 'feed', because: 'Answered 503' }, when))

  const failed = { feedId: 'feed', because: 'Answered 503' }

  it('is fetched at once and then once a day; the same again is no event, another is a version of the calendar', () => {
    const due = wake(followed, Number(clientWakeAt(followed)))
    expect(clientWakeAt(due)).toBe(Number(clientWakeAt(followed)) + 86_400_000)
    expect(eventsOf(wakeClient(due, 'c', Number(clientWakeAt(followed))))).toEqual([])
    const taken = after('client', due, noteFeed(due, 'c', { feedId: 'feed', holidays: [school] }, noon))
    expect([daysOf(taken), taken.calendars.length]).toEqual([[school.date], client.calendars.length + 1])
    const both = take(taken, texas, '2026-12-25')
    expect(eventsOf(noteFeed(both, 'c', { feedId: 'feed', holidays: [school] }, noon))).toEqual([])
    expect(eventsOf(noteFeed(both, 'c', { feedId: 'gone', holidays: [] }, noon))).toEqual([])
  })

  it('that cannot be had is tried later and later, keeps its holidays, and warns once when that has gone on', () => {
    const waits: number[] = []
    let state = followed
    for (let failure = 1; failure <= 9; failure++) {
      const told = bodyOf(
        noteFeedFailure(state, 'c', { feedId: 'feed', because: 'Answered 503' }, noon),
        'client.feed_failed',
      )
      waits.push((Number(told['nextAt']) - noon) / 60_000)
      expect(told['reasons'] !== undefined).toBe(failure === 5)
      state = fails(state, noon)
    }
    const root = 'host:one' as const
    const warned = [3, 4].map((failures) => ({ feeds: { feed: { source: 'feed:school', nextAt: noon, failures } } }))
    const roots = warned.map((one) =>
      bodyOf(noteFeedFailure(one, 'c', { ...failed, root }, noon), 'client.feed_failed'),
    )
    expect(roots.map((body) => body['root'])).toEqual([undefined, root])
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440])
    expect(eventsOf(noteFeed(state, 'c', { feedId: 'feed', holidays: [] }, noon))).toEqual(['client.feed_recovered'])
    const well = after('client', state, noteFeed(state, 'c', { feedId: 'feed', holidays: [] }, noon))
    expect(well.feeds?.['feed']).toEqual({ source: 'feed:school', nextAt: state.feeds?.['feed']?.nextAt })
  })

  it('that would leave the calendar no opening has failed like one that cannot be had', () => {
    const closed = Array.from({ length: 400 }, (_, day) => ({
      date: new Date(noon + day * 86_400_000).toISOString().slice(0, 10),
    }))
    const told = noteFeed(followed, 'c', { feedId: 'feed', holidays: closed }, noon)
    expect(String(bodyOf(told, 'client.feed_failed')['because'])).toContain('does not open')
  })

  it('is followed once under a name, and left when nobody wants it; its holidays stay', () => {
    expect(codesOf(followFeed(followed, 'c', 'other', ' school ', noon))).toEqual(['already_followed'])
    expect(codesOf(leaveFeed(followed, 'c', 'other'))).toEqual(['not_found'])
    const taken = after('client', followed, noteFeed(followed, 'c', { feedId: 'feed', holidays: [school] }, noon))
    const left = after('client', taken, leaveFeed(taken, 'c', 'feed'))
    expect([left.feeds, daysOf(left)]).toEqual([{}, [school.date]])
    expect(clientWakeAt(left)).toBe(left.calendarCheckAt)
  })
})
