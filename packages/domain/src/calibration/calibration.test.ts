import { describe, expect, it } from 'vitest'
import { rubric } from '../review/samples.fixture.ts'
import { after, bodyOf, codesOf, eventsOf, hour, member, noon, submittedItem, task } from '../samples.fixture.ts'
import type { Calibration } from './calibration.ts'
import {
  type CalibrationMarking,
  calibrationWakeAt,
  cancelCalibration,
  judgeCalibration,
  wakeCalibration,
} from './judge-calibration.ts'
import { type Convened, openCalibration } from './open-calibration.ts'

const endsAt = noon + 48 * hour
const done = submittedItem({ state: 'delivered', hands: ['assistant'], submittedBy: 'assistant' })
const reviewer = (id: string) => ({ id, member: member('reviewer') })
const convened: Convened = {
  title: 'Referrals in June',
  endsAt,
  items: ['one', 'two'].map((id) => ({ id, item: done, task: undefined })),
  reviewers: [reviewer('rita'), reviewer('ruth')],
}
const open = (changes: Partial<Convened> = {}) =>
  openCalibration(undefined, 'session', { ...convened, ...changes }, 'lead', noon)
const session = after('calibration', undefined, open())
const pass: CalibrationMarking = { workItemId: 'one', verdict: 'passed', themes: [], comment: '' }
const judge = (of: Calibration, by: string, marking: Partial<CalibrationMarking> = {}, at = noon + hour) =>
  judgeCalibration(of, 'session', by, { ...pass, ...marking }, at)
const judged = (of: Calibration, by: string, marking: Partial<CalibrationMarking> = {}) =>
  after('calibration', of, judge(of, by, marking), noon + hour)

describe('A calibration session', () => {
  it('asks several reviewers about work that is done, none of whom had a hand in it, and says all that is wrong', () => {
    expect(session).toMatchObject({ state: 'open', reviewers: ['rita', 'ruth'], endsAt, given: [] })
    expect(session.items).toMatchObject([{ workItemId: 'one', authors: ['assistant'], submission: 1 }, {}])
    const wrong = open({
      endsAt: noon,
      items: [{ id: 'one', item: submittedItem({ hands: ['rita'] }), task: undefined }],
      reviewers: [{ id: 'rita', member: member('assistant') }],
    })
    const codes = ['end_out_of_range', 'not_done', 'too_few_reviewers', 'no_reviewer', 'own_work']
    expect(codesOf(wrong)).toEqual(codes)
    const twice = { items: [...convened.items, ...convened.items], reviewers: [reviewer('rita'), reviewer('rita')] }
    expect(codesOf(open(twice))).toEqual(['item_twice', 'too_few_reviewers', 'reviewer_twice'])
  })

  it('pins the rubric of each task, by whose marks a verdict is given as in any review', () => {
    const marked = { ...task, rubric: { ...rubric, publishedAt: noon } }
    const items = [{ id: 'one', item: done, task: marked }]
    const of = after('calibration', undefined, open({ items }))
    expect(codesOf(judge(of, 'rita'))).toContain('mark_missing')
    const marks = { complete: 1, patient: 0 }
    const critical = judge(of, 'rita', { marks, themes: ['wrong patient'], comment: 'Look' })
    expect(bodyOf(critical, 'calibration.verdict_given')).toMatchObject({ verdict: 'critical', cause: 'assistant' })
  })

  it('takes one verdict an item of each who was asked, and of nobody else', () => {
    const first = judged(session, 'rita')
    expect(codesOf(judge(first, 'rita'))).toEqual(['given_already'])
    expect(codesOf(judge(first, 'rose'))).toEqual(['not_of_the_session'])
    expect(codesOf(judge(first, 'ruth', { workItemId: 'three' }))).toEqual(['item_not_of_the_session'])
    expect(codesOf(judge(first, 'ruth', { verdict: 'rework' }))).toEqual(['theme_missing', 'comment_missing'])
  })

  it('closes with the last verdict', () => {
    const three = judged(judged(judged(session, 'rita'), 'ruth'), 'rita', { workItemId: 'two' })
    expect(three.state).toBe('open')
    const last = judged(three, 'ruth', { workItemId: 'two' })
    expect(last).toMatchObject({ state: 'closed', closedBecause: 'all_in', closedAt: noon + hour })
    expect(codesOf(judge(last, 'ruth', { workItemId: 'two' }))).toEqual(['session_over'])
    expect(calibrationWakeAt(last)).toBeUndefined()
  })

  it('or when the time is up, with whatever is in', () => {
    expect(calibrationWakeAt(session)).toBe(endsAt)
    expect(codesOf(judge(session, 'rita', {}, endsAt))).toEqual(['session_over'])
    const one = judged(session, 'rita')
    expect(eventsOf(wakeCalibration(one, 'session', endsAt - 1))).toEqual([])
    expect(bodyOf(wakeCalibration(one, 'session', endsAt), 'calibration.closed')).toEqual({
      ...{ because: 'time_up', missing: 3 },
    })
  })

  it('is called off by a lead, and is not opened again', () => {
    const off = after('calibration', session, cancelCalibration(session, 'session', 'Another day', 'lead'))
    expect(off.state).toBe('cancelled')
    expect(codesOf(judge(off, 'rita'))).toEqual(['session_over'])
    expect(codesOf(cancelCalibration(off, 'session', 'Again', 'lead'))).toEqual(['session_over'])
  })

  it('quality rule 17: a calibration session touches nobody’s score: it writes of itself alone', () => {
    for (const decision of [open(), judge(session, 'rita'), wakeCalibration(session, 'session', endsAt)])
      expect(new Set(decision.kind === 'accepted' ? decision.events.map(({ stream }) => stream) : [])).toEqual(
        new Set(['calibration']),
      )
  })
})
