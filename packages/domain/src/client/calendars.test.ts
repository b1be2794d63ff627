import { describe, expect, it } from 'vitest'
import { saveMemberCalendar } from '../member/save-calendar.ts'
import { after, bodyOf, client, codesOf, eventsOf, noon } from '../samples.fixture.ts'
import { openingsFrom } from '../sla/openings.ts'
import { at, office } from '../sla/samples.fixture.ts'
import { setUsualMinutes } from '../task/set-usual-minutes.ts'
import { type Client, publishCalendar, yearMs } from './client.ts'
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
