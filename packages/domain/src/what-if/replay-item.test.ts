import { describe, expect, it } from 'vitest'
import { client } from '../samples.fixture.ts'
import { at, hours, policyWith, wall } from '../sla/samples.fixture.ts'
import { factsOfPromise } from '../work-item/facts-of-promise.ts'
import { promisesOf } from '../work-item/promises.ts'
import { type ItemEvent, type OtherRules, replayItem } from './replay-item.ts'
import { WhatIfTally } from './tally.ts'

/** One event after another, each at a wall time of the first week of June 2026. */
function history(...told: [when: string, type: string, body?: object, streamId?: string][]): ItemEvent[] {
  return told.map(([when, type, body = {}, streamId]) => {
    const streamType = type.startsWith('review') ? 'review' : 'work_item'
    const position = told.findIndex(([first, second]) => first === when && second === type) + 1
    return {
      ...{ position, streamType, streamId: streamId ?? streamType, type, body },
      ...{ at: at(`2026-06-${when}`), actor: 'system:test' },
    } as ItemEvent
  })
}

const under = (...policies: ReturnType<typeof policyWith>[]): OtherRules => ({
  promises: (subject) =>
    promisesOf({ ...client, policyList: { version: 2, policies } }, factsOfPromise({ clientId: 'client', ...subject })),
  stageOf: (_, position) => (position < 4 ? 'shadow' : 'independent'),
})

const made = { clientId: 'client', taskId: 'task', title: 'One', priority: 'normal', briefVersion: 1, sopVersion: 1 }
const assigned = { assistantId: 'assistant', delegationId: 'delegation', route: 'primary', why: 'The primary' }
const waiting = { waitsFor: 'client', reason: 'A question' }
const kinds = (...targets: [string, number][]) =>
  policyWith(undefined, { targets: Object.fromEntries(targets.map(([kind, count]) => [kind, hours(count)])) })
const brief = ({ would }: { would: readonly { kind: string; cycle: number; state: string; dueAt?: number }[] }) =>
  would.map(({ kind, cycle, state, dueAt }) => `${kind} ${cycle} ${state} ${wall(dueAt)}`)

const whole = history(
  ['01T09:00', 'work_item.made', made],
  ['01T09:00', 'work_item.assigned', assigned],
  ['01T10:00', 'work_item.started'],
  ['01T11:00', 'work_item.blocked', waiting],
  ['01T13:00', 'work_item.resumed'],
  ['01T14:00', 'work_item.submitted', { submission: 1 }],
  ['01T14:00', 'work_item.held_for_review', { reviewId: 'review', round: 1 }],
  ['01T14:00', 'review.requested', { clientId: 'client', workItemId: 'work_item', assistantId: 'assistant' }],
  ['01T16:00', 'review.rework', { round: 1, themes: ['brief'], cause: 'client', comment: '' }],
  ['01T16:00', 'work_item.sent_back', { reviewId: 'review', verdict: 'rework' }],
  ['02T10:00', 'work_item.started'],
  ['02T11:00', 'work_item.submitted', { submission: 2 }],
  ['02T11:00', 'work_item.held_for_review', { reviewId: 'review', round: 2 }],
  ['02T11:00', 'review.resubmitted', { round: 2, by: 'assistant' }],
  ['02T12:00', 'review.passed', { round: 2, themes: [], cause: null, comment: '' }],
  ['02T12:00', 'work_item.delivered', { by: 'passed', reviewId: 'review' }],
)

describe('An item under other rules', () => {
  it('starts, pauses, begins anew and stops its clocks by what happened, and comes due at the very instant', () => {
    const rules = under(kinds(['response', 2], ['turnaround', 4], ['review', 1]))
    const [item, review] = replayItem(whole, rules, at('2026-06-05T09:00'))
    expect(item && brief(item)).toEqual([
      'response 1 hit 2026-06-01T11:00',
      'turnaround 1 missed 2026-06-01T15:00',
      'turnaround 2 hit 2026-06-02T12:00',
    ])
    expect(item?.would[1]).toMatchObject({ warned: [50, 75, 90], breachedAt: at('2026-06-01T15:00') })
    expect(review && brief(review)).toEqual(['review 1 missed 2026-06-01T15:00', 'review 2 hit 2026-06-02T12:00'])
    expect([item?.causes, review?.causes]).toEqual([
      { was: 0, would: 1 },
      { was: 0, would: 1 },
    ])
  })

  it('begins the turnaround anew where the cause was found to be the client’s after the verdict', () => {
    const found = history(
      ['01T09:00', 'work_item.made', made],
      ['01T16:00', 'work_item.turnaround_restarted', { reviewId: 'review' }],
    )
    const [item] = replayItem(found, under(kinds(['turnaround', 8])), at('2026-06-01T16:30'))
    expect(item && brief(item)).toEqual([
      'turnaround 1 cancelled 2026-06-01T17:00',
      'turnaround 2 running 2026-06-02T16:00',
    ])
  })

  it('goes over to the policy of another priority or stage when the fact changes, as that policy says', () => {
    const urgent = policyWith(hours(1), { id: 'urgent', when: { priority: ['urgent'] }, onChange: 'fresh' })
    const learning = policyWith(hours(6), { id: 'learning', when: { stage: ['shadow'] } })
    const rules = under(urgent, learning, policyWith(hours(3)))
    const events = history(
      ['01T09:00', 'work_item.made', made],
      ['01T10:00', 'work_item.assigned', assigned],
      ['01T11:00', 'work_item.started'],
      ['01T14:00', 'work_item.priority_changed', { priority: 'urgent' }],
    )
    const upTo = (count: number) => replayItem(events.slice(0, count), rules, at('2026-06-01T14:30'))[0]
    expect(upTo(1)?.would[0]).toMatchObject({ policy: 'standard', breachedAt: at('2026-06-01T12:00') })
    expect(upTo(3)?.would[0]).toMatchObject({ policy: 'learning', state: 'running', dueAt: at('2026-06-01T15:00') })
    expect(upTo(4)?.would[0]).toMatchObject({ policy: 'urgent', state: 'running', dueAt: at('2026-06-01T15:00') })
  })

  it('ends as neither kept nor missed where it was cancelled; nothing recorded of its old clocks counts', () => {
    const settled = { clocks: [], happened: [{ kind: 'breach', clock: 'turnaround', cycle: 1, at: 0, late: false }] }
    const events = history(
      ['01T09:00', 'work_item.made', made],
      ['01T12:00', 'work_item.clocks_settled', settled],
      ['01T13:00', 'work_item.cancelled', { reason: 'Not wanted' }],
    )
    const [item] = replayItem(events, under(policyWith(hours(8))), at('2026-06-05T09:00'))
    expect(item && brief(item)).toEqual(['turnaround 1 cancelled 2026-06-01T17:00'])
    expect(item?.causes).toEqual({ was: 1, would: 0 })
  })
})

describe('The sums of what would have been', () => {
  it('stand beside what was, open and cancelled clocks apart, with what came out otherwise', () => {
    const tally = new WhatIfTally(at('2026-06-01T14:00'))
    const outcome = (count: number, until: string) =>
      replayItem(whole.slice(0, 5), under(policyWith(hours(count))), at(until))[0]?.would ?? []
    const stream = { streamType: 'work_item', streamId: 'item', causes: { was: 0, would: 2 }, changes: [] } as const
    tally.add({ ...stream, was: outcome(8, '2026-06-01T14:00'), would: outcome(2, '2026-06-01T14:00') })
    tally.add({ ...stream, was: [], would: outcome(8, '2026-06-01T14:00'), causes: { was: 0, would: 0 } })
    const none = { met: 0, missed: 0, overdue: 0, cancelled: 0 }
    expect(tally.lines()).toEqual([
      {
        ...{ kind: 'turnaround', audience: 'client' },
        ...{ was: { ...none, open: 1 }, would: { ...none, open: 2, overdue: 1 } },
      },
    ])
    expect([tally.changed, tally.shown.map(({ was }) => was === null)]).toEqual([2, [false, true]])
    expect(tally.escalated).toEqual({ was: { subjects: 0, causes: 0 }, would: { subjects: 1, causes: 2 } })
  })

  it('take what ran past its deadline for overdue on both sides, noted or not: where it stays so nothing changes', () => {
    const now = at('2026-06-05T09:00')
    const tally = new WhatIfTally(now)
    const [item] = replayItem(whole.slice(0, 5), under(policyWith(hours(2))), now)
    const would = item?.would ?? []
    const was = would.map(({ breachedAt: _, ...clock }) => clock)
    expect(would.map(({ breachedAt }) => breachedAt === undefined)).toEqual([false])
    tally.add({
      ...{ streamType: 'work_item', streamId: 'item', was, would },
      ...{ causes: { was: 0, would: 1 }, changes: [] },
    })
    expect([tally.changed, tally.lines().map((line) => [line.was.overdue, line.would.overdue])]).toEqual([0, [[1, 1]]])
  })
})
