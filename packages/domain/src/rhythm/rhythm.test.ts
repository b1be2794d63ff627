import { describe, expect, it } from 'vitest'
import { causesOfEvent } from '../escalation/causes-of-event.ts'
import { wakeMember } from '../member/wake.ts'
import { after, agency as bare, bodyOf, codesOf, eventsOf, hour, member, noon } from '../samples.fixture.ts'
import { instantAt } from '../sla/local-time.ts'
import { type Action, actionWakeAt, changeAction, endAction, openAction, wakeAction } from './action.ts'
import { dailyUpdateId, postUpdate, type UpdateText } from './daily-update.ts'
import { mondayOf, weekAfter, weekAt, weekSpan } from './iso-week.ts'
import { expectUpdate, localDateOf, notePosted, updateWakeAt } from './update-due.ts'
import { setUpdateTimes } from './update-times.ts'
import { closeReview, decideInReview, holdReview, weeklyReviewId } from './weekly-review.ts'

const day = 24 * hour
const at = (zone: string, date: string, time: string) =>
  instantAt(zone, Date.parse(`${date}T00:00:00Z`) / day, Date.parse(`1970-01-01T${time}:00Z`))
const times = { remindAt: '16:30', missingAt: '18:00' }
const agency = after('agency', bare, setUpdateTimes(bare, 'a', times))
const office = { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']], sun: [['09:00', '17:00']] } as const
const inZone = (zone: string) => member('assistant', { calendar: { zone, hours: office } })
const owing = (person: ReturnType<typeof member>, now: number) =>
  after('member', person, expectUpdate(person, 'm', { agency }, now), now)
const wake = (person: ReturnType<typeof member>, now: number) => wakeMember(person, 'm', agency, now)
const text = { completed: [{ text: 'Referral 7' }], inProgress: [], blocked: [], questions: [] }

describe('Domain, section 11: the daily update', () => {
  it('is edited and posted by the assistant, one for each assistant and local day; said again it is amended', () => {
    const posted = postUpdate(undefined, 'm', '2026-06-01', '2026-06-01', text)
    const update = after('daily_update', undefined, posted)
    expect(posted).toMatchObject({ result: { dailyUpdateId: dailyUpdateId('m', '2026-06-01') } })
    expect(dailyUpdateId('m', '2026-06-02')).not.toBe(dailyUpdateId('m', '2026-06-01'))
    const better: UpdateText = { ...text, note: 'Quiet' }
    const amended = after(
      'daily_update',
      update,
      postUpdate(update, 'm', '2026-06-01', '2026-06-02', better),
      noon + hour,
    )
    expect(amended).toMatchObject({ note: 'Quiet', postedAt: noon, amendedAt: noon + hour })
    expect(codesOf(postUpdate(undefined, 'm', '2026-06-02', '2026-06-01', text))).toEqual(['day_ahead'])
    const empty = { ...text, completed: [] }
    expect(codesOf(postUpdate(undefined, 'm', '2026-06-01', '2026-06-01', empty))).toEqual(['update_empty'])
  })

  it('a missing one is reminded at a local time, then shown to the lead, and the next day is looked for', () => {
    const monday = at('America/Chicago', '2026-06-01', '09:00')
    const owed = owing(inZone('America/Chicago'), monday)
    expect(owed.updateDue).toMatchObject({ date: '2026-06-01', remindAt: at('America/Chicago', '2026-06-01', '16:30') })
    expect(eventsOf(wake(owed, monday))).toEqual([])
    const reminded = after('member', owed, wake(owed, updateWakeAt(owed) as number))
    expect(reminded.updateDue).toMatchObject({ reminded: true })
    const missedAt = updateWakeAt(reminded) as number
    expect(missedAt).toBe(at('America/Chicago', '2026-06-01', '18:00'))
    const missed = wake(reminded, missedAt)
    expect(eventsOf(missed)).toEqual(['member.update_missed', 'member.update_expected'])
    const raised = { type: 'member.update_missed', streamId: 'm', body: bodyOf(missed, 'member.update_missed') }
    const shown = { cause: 'missing_update', key: 'missing_update:2026-06-01', subject: { kind: 'member', id: 'm' } }
    expect(causesOfEvent(raised)).toMatchObject([{ change: 'raise', ...shown }])
    expect(causesOfEvent({ ...raised, type: 'member.update_posted' })).toMatchObject([
      { change: 'end', key: shown.key },
    ])
    expect(after('member', reminded, missed).updateDue).toMatchObject({ date: '2026-06-02' })
  })

  it('one that was posted is asked for no more; a worker that was down does not remind of what is missing already', () => {
    const now = at('America/Chicago', '2026-06-01', '15:00')
    const owed = owing(inZone('America/Chicago'), now)
    const posted = { date: '2026-06-01', dailyUpdateId: 'u' }
    const told = { kind: 'accepted', events: notePosted(owed, 'm', agency, posted, now), result: {} } as const
    const after1 = after('member', owed, told)
    expect(after1).toMatchObject({ updatePosted: '2026-06-01', updateDue: { date: '2026-06-02' } })
    const late = wake(owed, at('America/Chicago', '2026-06-02', '08:00'))
    expect(eventsOf(late)).toEqual(['member.update_missed', 'member.update_expected'])
  })

  it('is owed on days of work alone: not on an absence, not on a day off, by nobody who is no assistant or has left', () => {
    const sunday = at('America/Chicago', '2026-05-31', '09:00')
    const away = { from: '2026-06-01', until: '2026-06-01', days: 1, returnsAt: 0 }
    expect(owing({ ...inZone('America/Chicago'), absences: [away] }, sunday + 10 * hour).updateDue).toMatchObject({
      date: '2026-06-02',
    })
    const noCalendar = owing(member('assistant'), Date.UTC(2026, 4, 30, 12))
    expect(noCalendar.updateDue).toMatchObject({ date: '2026-06-01' })
    expect(expectUpdate(member('reviewer'), 'm', { agency }, noon)).toMatchObject({ events: [] })
    const owed = owing(inZone('America/Chicago'), sunday)
    expect(eventsOf(expectUpdate({ ...owed, state: 'left' }, 'm', { agency }, noon))).toEqual(['member.updates_ceased'])
    expect(eventsOf(expectUpdate(owed, 'm', { agency: bare }, noon))).toEqual(['member.updates_ceased'])
    // Away since it was expected: nobody is reminded, the next day is.
    const ill = { ...owed, absences: [{ ...away, from: '2026-05-31' }] }
    expect(eventsOf(wake(ill, updateWakeAt(owed) as number))).toEqual(['member.update_expected'])
  })

  it('keeps its local time over a night in which the clocks change, and one that is left out comes later by the gap', () => {
    // Chicago springs forward on Sunday 8 March 2026 at 02:00, and falls back on Sunday 1 November at 02:00.
    const zone = 'America/Chicago'
    const before = owing(inZone(zone), at(zone, '2026-03-08', '00:30')).updateDue
    expect(before).toMatchObject({ date: '2026-03-08', remindAt: Date.UTC(2026, 2, 8, 21, 30) })
    const night = after('agency', agency, setUpdateTimes(agency, 'a', { remindAt: '01:30', missingAt: '02:30' }))
    const expected = (now: number) =>
      bodyOf(expectUpdate(inZone(zone), 'm', { agency: night }, now), 'member.update_expected')
    expect(expected(at(zone, '2026-03-08', '00:30'))).toMatchObject({ missingAt: Date.UTC(2026, 2, 8, 8, 30) })
    expect(expected(at(zone, '2026-11-01', '00:30'))).toMatchObject({ remindAt: Date.UTC(2026, 10, 1, 6, 30) })
    expect(localDateOf(inZone('Asia/Manila'), agency, Date.UTC(2026, 5, 1, 17))).toBe('2026-06-02')
  })

  it('is by the zone of the clients whose work they do, where whoever writes it has no calendar of their own', () => {
    const around = { agency, zone: 'Asia/Manila' }
    const now = at('Asia/Manila', '2026-06-01', '09:00')
    const expected = (person: ReturnType<typeof member>) =>
      after('member', person, expectUpdate(person, 'm', around, now), now)
    const owed = expected(member('assistant'))
    expect(owed.updateDue?.remindAt).toBe(at('Asia/Manila', '2026-06-01', '16:30'))
    expect(localDateOf(owed, agency, Date.UTC(2026, 5, 1, 17))).toBe('2026-06-02')
    // The next day too, and once they serve clients elsewhere no more.
    const missed = after('member', owed, wake(owed, owed.updateDue?.missingAt as number))
    expect(missed.updateDue?.remindAt).toBe(at('Asia/Manila', '2026-06-02', '16:30'))
    expect(eventsOf(expectUpdate(owed, 'm', around, now))).toEqual([])
    expect(eventsOf(expectUpdate(owed, 'm', { agency }, now))).toEqual(['member.update_expected'])
    expect(expected(inZone('America/Chicago')).updateDue?.missingAt).toBe(at('America/Chicago', '2026-06-01', '18:00'))
  })

  it('takes two times of a day, the reminder first', () => {
    const wrong = { remindAt: '18:00', missingAt: '16:30' }
    expect(codesOf(setUpdateTimes(agency, 'a', wrong))).toEqual(['times_backwards'])
    expect(setUpdateTimes(agency, 'a', times)).toMatchObject({ events: [] })
    expect(after('agency', agency, setUpdateTimes(agency, 'a', null)).updateTimes).toBeUndefined()
  })
})

describe('Domain, section 11: the weekly review', () => {
  const zone = 'America/Chicago'
  const held = { clientId: 'client', zone, week: '2026-W23', by: 'lead', notes: '' }
  const review = after('weekly_review', undefined, holdReview(undefined, held, noon))
  const ids = { weeklyReviewId: weeklyReviewId('client', '2026-W23'), actionId: 'x' }
  const intended = { text: 'Name a second contact', ownerId: 'd', owner: member('client_contact'), dueOn: '2026-06-05' }
  const decide = (changes: object = {}) => decideInReview(review, ids, { ...intended, ...changes }, zone, 'lead', noon)
  const action: Action = after('action', undefined, decide())

  it('has a week before and after it, over the turn of a year too', () => {
    expect(weekAfter('2026-W23', -1)).toBe('2026-W22')
    expect(weekAfter('2026-W53', 1)).toBe('2027-W01')
    expect(weekAfter('2027-W01', -1)).toBe('2026-W53')
    expect(weekAfter('2026-W99', 1)).toBeUndefined()
  })

  it('is one a client and week, weeks and days in the client’s zone', () => {
    expect(codesOf(holdReview(review, held, noon))).toEqual(['already_held'])
    expect(codesOf(holdReview(undefined, { ...held, week: '2026-W24' }, noon))).toEqual(['week_ahead'])
    expect(codesOf(holdReview(undefined, { ...held, week: '2025-W53' }, noon))).toEqual(['no_such_week'])
    expect(weekAt(zone, Date.UTC(2026, 5, 1, 3))).toBe('2026-W22')
    expect([weekAt(zone, noon), weekAt('Etc/UTC', Date.UTC(2027, 0, 3)), mondayOf('2026-W00')]).toEqual([
      ...['2026-W23', '2026-W53', undefined],
    ])
    const span = weekSpan('2026-W10', zone)
    expect([span.from, span.until, (span.endsAt - span.beginsAt) / hour]).toEqual(['2026-03-02', '2026-03-08', 167])
  })

  it('decisions taken become actions, with an owner and a due date, until it is closed', () => {
    expect(eventsOf(decide())).toEqual(['weekly_review.decided', 'action.opened'])
    expect(action).toMatchObject({ ownerId: 'd', dueOn: '2026-06-05', dueAt: at(zone, '2026-06-06', '00:00') })
    expect(codesOf(decide({ owner: member('client_contact', { clientId: 'other' }) }))).toEqual(['owner_unknown'])
    expect(codesOf(decide({ dueOn: '2026-05-31' }))).toEqual(['due_in_the_past'])
    const decided = after('weekly_review', review, decide())
    const closed = after('weekly_review', decided, closeReview(decided, 'r', { minutes: 15 }, 'lead'))
    expect(closed).toMatchObject({ state: 'closed', minutes: 15, decisions: [{ actionId: 'x' }] })
    expect(codesOf(decideInReview(closed, ids, intended, zone, 'lead', noon))).toEqual(['review_closed'])
    expect(closeReview(closed, 'r', {}, 'lead')).toMatchObject({ events: [] })
  })

  it('an action that is late is seen, until it has another day or is done by its owner or a lead', () => {
    const dueAt = actionWakeAt(action) as number
    expect(wakeAction(action, 'x', dueAt - 1)).toMatchObject({ events: [] })
    const late = after('action', action, wakeAction(action, 'x', dueAt), dueAt)
    expect(late.overdueSince).toBe(dueAt)
    expect(actionWakeAt(late)).toBeUndefined()
    const moved = changeAction(late, 'x', { ...intended, dueOn: '2026-06-12' }, zone, 'lead', dueAt)
    expect(after('action', late, moved)).toMatchObject({ overdueSince: null, dueOn: '2026-06-12' })
    const end = (id: string, ...roles: ['assistant' | 'ops_lead']) =>
      endAction(late, 'x', { done: true }, { id, roles })
    expect(codesOf(end('somebody', 'assistant'))).toEqual(['not_your_action'])
    expect(eventsOf(end('somebody', 'ops_lead'))).toEqual(['action.done'])
    const done = after('action', late, end('d', 'assistant'))
    expect(done).toMatchObject({ state: 'done', overdueSince: dueAt })
    expect(codesOf(endAction(done, 'x', { done: false, reason: 'No' }, { id: 'd', roles: [] }))).toEqual([
      'action_ended',
    ])
    const alone = { clientId: 'client', zone }
    expect(eventsOf(openAction('y', intended, alone, 'lead', noon))).toEqual(['action.opened'])
  })
})
