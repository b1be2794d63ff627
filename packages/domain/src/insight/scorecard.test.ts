import { describe, expect, it } from 'vitest'
import type { NextTaskAnswer } from '../rollout/next-task.ts'
import { type ScorecardQuestion, scorecard, scorecardQuestions } from './scorecard.ts'
import type { DelegatedTask, ScorecardFacts } from './scorecard-facts.ts'

const delegated: DelegatedTask = {
  ...{ taskId: 't', name: 'Referrals', isUnderWay: true, delivered: 3, openCriticals: 0 },
  evidence: [{ type: 'delegation.reverse_shadow_started', streamId: 'd', position: '7' }],
}
const next: NextTaskAnswer = { proposal: null, reason: 'Nothing is handed over yet', evidence: [] }
const stable = { taskId: 't', name: 'Referrals', stable: true, evidence: [], unmet: [] }
const proposal = {
  ...{ name: 'Faxes', taskId: null, taskType: null, beside: 'Referrals' },
  ...({ because: 'same_tools', reason: 'Same tools as Referrals: fax' } as const),
}
const baseline = { version: 1, backlog: 40, minutesPerWeek: 600, responseMinutes: 240, source: 'Counted', by: 'lead' }
const intake = { version: 1, ways: ['client'] as const, where: 'The sheet', by: 'lead' }
const confirmed = { ...intake, confirmed: { by: 'dana', at: 0, note: 'All know' } }
const saved = (low: number, likely: number, high: number) => ({
  ...{ items: 9, unmeasured: 0, usualMinutes: 1, looks: 1, lookMinutes: 1 },
  hours: { low, likely, high },
})
const weeks = (...reworks: readonly number[]) => reworks.map((one) => ({ from: 'x', reworks: one, reviewed: 10 }))

const empty: ScorecardFacts = {
  ...{
    clientId: 'c',
    day: undefined,
    tasks: [],
    promises: { kept: 0, missed: 0, overdue: 0 },
    weeks: weeks(0, 0, 0, 0),
  },
  ...{ reworkEvidence: [], intake: undefined, intakeEvidence: [], made: { all: 0, agreed: 0 }, findings: [] },
  ...{ baseline: undefined, baselineEvidence: [], backlog: 0, saved: saved(0, 0, 0), next },
}

/** An answer on day 30. */
function answerTo(question: ScorecardQuestion, facts: Partial<ScorecardFacts>) {
  return scorecard({ ...empty, day: 30, ...facts }).find((line) => line.question === question)?.answer
}

describe('The 30-day scorecard answers eight questions with yes, no or not yet, and the evidence behind each', () => {
  it('all of them not yet before anything has happened, each with its reason', () => {
    const lines = scorecard(empty)
    expect(lines.map(({ question }) => question)).toEqual(Object.keys(scorecardQuestions))
    expect(lines).toHaveLength(8)
    for (const { answer, because } of lines) {
      expect(answer).toBe('not_yet')
      expect(because).toMatch(/\w{4}/)
    }
  })

  const three = ['1', '2', '3'].map((taskId) => ({ ...delegated, taskId }))

  it.each<[string, Partial<ScorecardFacts>, string]>([
    ['three of them', { tasks: three }, 'yes'],
    ['two of them on day 30', { tasks: three.slice(1) }, 'no'],
    ['two of them before', { tasks: three.slice(1), day: 29 }, 'not_yet'],
    ['one still in shadow', { tasks: [...three.slice(1), { ...delegated, isUnderWay: false }] }, 'no'],
    ['one with two items delivered', { tasks: [...three.slice(1), { ...delegated, delivered: 2 }] }, 'no'],
    ['one with an open critical', { tasks: [...three.slice(1), { ...delegated, openCriticals: 1 }] }, 'no'],
  ])(
    'first 3 to 5 tasks delegated successfully (in reverse-shadow or further, three items delivered, no open critical): %s',
    (_, facts, answer) => expect(answerTo('tasks_delegated', facts)).toBe(answer),
  )

  it('links the events that show it', () => {
    expect(scorecard({ ...empty, day: 30, tasks: three })[0]?.evidence[0]).toEqual(delegated.evidence[0])
  })

  it.each<[number, number, string]>([
    [9, 1, 'yes'],
    [8, 2, 'no'],
    [4, 0, 'not_yet'],
  ])('agreed turnaround met: %i kept, %i missed', (kept, missed, answer) => {
    expect(answerTo('turnaround_met', { promises: { kept, missed, overdue: 0 } })).toBe(answer)
  })

  it('agreed turnaround met: the share is of what has ended, as everywhere; what is past due is told beside it, and no yes waits for it', () => {
    const few = scorecard({ ...empty, promises: { kept: 2, missed: 0, overdue: 0, cancelledLate: 1 } })[1]
    expect(few?.because).toMatch(/needed to tell; 1 was cancelled after its promise was missed$/)
    const [, met] = scorecard({ ...empty, promises: { kept: 9, missed: 1, overdue: 1 } })
    expect(met).toMatchObject({
      ...{ question: 'turnaround_met', answer: 'no' },
      because:
        '9 of 10 turnaround promises kept (90 %, the target is 90 %); 1 more is overdue (counted as missed: 81.8 %)',
    })
    expect(answerTo('turnaround_met', { promises: { kept: 19, missed: 0, overdue: 2 } })).toBe('yes')
    expect(answerTo('turnaround_met', { promises: { kept: 0, missed: 0, overdue: 5 } })).toBe('no')
  })

  it.each<[string, ReturnType<typeof weeks>, string]>([
    ['it falls', weeks(6, 4, 2, 0), 'yes'],
    ['it does not fall by more than chance', weeks(3, 3, 2, 2), 'no'],
    ['it rises', weeks(0, 2, 4, 6), 'no'],
    ['four reworks are too few', weeks(4, 0, 0, 0), 'not_yet'],
    ['29 reviewed are too few', weeks(5, 2, 1, 0).map((week, at) => ({ ...week, reviewed: at ? 7 : 8 })), 'not_yet'],
  ])(
    'rework falling: exact Cochran-Armitage over 4 client weeks with at least 30 reviewed first submissions and 5 reworks, else not yet: %s',
    (_, found, answer) => expect(answerTo('rework_falling', { weeks: found })).toBe(answer),
  )

  it.each<[string, Partial<ScorecardFacts>, string]>([
    ['agreed, 9 of 10, confirmed', { intake: confirmed, made: { all: 10, agreed: 9 } }, 'yes'],
    ['not confirmed by the client', { intake, made: { all: 10, agreed: 9 } }, 'not_yet'],
    ['8 of 10', { intake: confirmed, made: { all: 10, agreed: 8 } }, 'no'],
    ['four items are too few', { intake: confirmed, made: { all: 4, agreed: 4 } }, 'not_yet'],
    ['nothing is agreed', { made: { all: 10, agreed: 10 } }, 'not_yet'],
  ])(
    'staff know where to send requests (share by the agreed intake, and the client confirms): %s',
    (_, facts, answer) => expect(answerTo('intake_known', facts)).toBe(answer),
  )

  it('access and security controls in order: nothing to mend', () => {
    const finding = { message: 'A shared login', evidence: { type: 'member', streamId: 'm', position: null } }
    expect(answerTo('access_in_order', {})).toBe('yes')
    expect(answerTo('access_in_order', { findings: [finding] })).toBe('no')
  })

  it.each<[string, Partial<ScorecardFacts>, string]>([
    ['39 of 40', { baseline, backlog: 39 }, 'yes'],
    ['40 of 40 on day 30', { baseline, backlog: 40 }, 'no'],
    ['40 of 40 before', { baseline, backlog: 40, day: 3 }, 'not_yet'],
    ['without a baseline', { backlog: 0 }, 'not_yet'],
  ])('backlog smaller than at the start: %s', (_, facts, answer) =>
    expect(answerTo('backlog_smaller', facts)).toBe(answer),
  )

  it.each<[string, Partial<ScorecardFacts>, string]>([
    ['even the low figure', { baseline, saved: saved(1, 2, 3) }, 'yes'],
    ['only the likely figure', { baseline, saved: saved(-1, 2, 3) }, 'not_yet'],
    ['not the likely figure', { baseline, saved: saved(-2, -1, 3) }, 'no'],
    ['without a baseline', { saved: saved(1, 2, 3) }, 'not_yet'],
  ])('leadership has measurable time back: %s', (_, facts, answer) => expect(answerTo('time_back', facts)).toBe(answer))

  it('a baseline that was captured late is said with the figure', () => {
    const late = { ...baseline, lateBecause: 'Forgotten' }
    const lines = scorecard({ ...empty, day: 30, baseline: late, saved: saved(1, 2, 3) })
    expect(lines.filter(({ because }) => because.includes('recorded late: Forgotten'))).toHaveLength(2)
  })

  it.each<[string, NextTaskAnswer, string]>([
    ['one is proposed', { proposal, reason: 'All stable', evidence: [stable] }, 'yes'],
    ['not all is stable yet', { ...next, evidence: [{ ...stable, stable: false }] }, 'not_yet'],
    ['all is stable and nothing near is left', { ...next, evidence: [stable] }, 'no'],
  ])('next tasks to hand off known: %s', (_, found, answer) =>
    expect(answerTo('next_tasks_known', { next: found })).toBe(answer),
  )
})
