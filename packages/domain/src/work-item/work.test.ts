import { describe, expect, it } from 'vitest'
import { judgedReview } from '../review/samples.fixture.ts'
import {
  after,
  bodyOf,
  codesOf,
  delegation,
  doing,
  eventsOf,
  hour,
  member,
  noon,
  openItem,
  promises,
  startedItem,
  submittedItem,
  task,
} from '../samples.fixture.ts'
import type { Clock } from '../sla/clock.ts'
import { deliverObserved } from './deliver-observed.ts'
import { acceptWork, reopenWork } from './finish.ts'
import { requestLateReview } from './late-review.ts'
import { makeWorkItem } from './make.ts'
import { acknowledgeForCover } from './read-sop.ts'
import { wakeWorkItem, workItemWakeAt } from './wake.ts'
import { blockWork, cancelWork, handIn, mergeWork, resumeWork, startWork, tickStep, untickStep } from './work.ts'
import type { WorkItem } from './work-item.ts'

const make = (input: object = {}, of = task, existing?: WorkItem) =>
  makeWorkItem(existing, 'item', of, promises, { taskId: 'task', title: 'One', ...input }, noon)
const clock = ({ clocks }: Pick<WorkItem, 'clocks'>, kind: Clock['kind']) => clocks.find((one) => one.kind === kind)
const learner = delegation('reverse_shadow', { acknowledgedSop: 1 })
const delivered = (changes: Partial<WorkItem> = {}): WorkItem => ({
  ...submittedItem(),
  state: 'delivered',
  doneAt: noon + hour,
  ...changes,
})
const asked = { workItemId: 'item', delegation: learner, earlier: undefined }
const newId = () => 'review'

describe('A work item is made', () => {
  it('with the promises of its client running, under the versions of its brief and SOP', () => {
    const item = after('work_item', undefined, make())
    expect(item).toMatchObject({
      state: 'open',
      briefVersion: 1,
      sopVersion: 1,
      requiredSteps: [1],
      steps: 2,
      cycle: 1,
    })
    expect(item.clocks.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['response running', 'turnaround running'])
  })

  it('once for each external id', () => {
    expect(make({}, task, openItem())).toMatchObject({ kind: 'accepted', events: [], result: { existed: true } })
  })

  it('as high-risk where the task is, and names what it repeats', () => {
    expect(after('work_item', undefined, make({}, { ...task, risk: 'high' })).highRisk).toBe(true)
    expect(after('work_item', undefined, make({ repeatOf: 'old' })).repeatOf).toBe('old')
  })
})

describe('An assistant', () => {
  it('stops the response clock by starting', () => {
    const started = after(
      'work_item',
      openItem(),
      startWork(openItem(), 'item', promises, doing(), noon + hour),
      noon + hour,
    )
    expect(started).toMatchObject({ state: 'in_progress', startedAt: noon + hour })
    expect(clock(started, 'response')?.state).toBe('hit')
    expect(clock(started, 'turnaround')?.state).toBe('running')
  })

  it('starts nothing that is nobody’s, and nothing under an SOP that they have not acknowledged', () => {
    const nobodys = openItem({ assistantId: null })
    expect(codesOf(startWork(nobodys, 'item', promises, doing({ delegation: undefined }), noon))).toEqual([
      'nobody_assigned',
    ])
    const unread = delegation('reverse_shadow', { acknowledgedSop: 1 })
    expect(
      codesOf(startWork(openItem({ sopVersion: 2 }), 'item', promises, doing({ delegation: unread }), noon)),
    ).toEqual(['sop_not_acknowledged'])
    const observed = { ...unread, observed: true }
    expect(
      eventsOf(startWork(openItem({ sopVersion: 2 }), 'item', promises, doing({ delegation: observed }), noon)),
    ).toHaveLength(1)
  })

  it('who covers without a delegation of their own acknowledges the SOP before working under it, each version once', () => {
    const covers = openItem({ assistantId: 'cover', delegationId: null, sopVersion: 1 })
    const start = (of = task, item = covers, assistant = member('assistant')) =>
      startWork(item, 'item', promises, doing({ task: of, assistant, delegation: undefined }), noon)
    expect(start()).toMatchObject({
      kind: 'refused',
      reasons: [
        {
          code: 'sop_not_acknowledged',
          satisfiedBy: 'Whoever does the work acknowledges the SOP before working under it',
        },
      ],
    })
    expect(codesOf(acknowledgeForCover(covers, task, 2))).toEqual(['not_the_sop_of_the_item'])
    const read = after('task', task, acknowledgeForCover(covers, task, 1))
    expect(read.sopReadBy).toEqual({ cover: 1 })
    expect(eventsOf(start(read))).toEqual(['work_item.started'])
    expect(eventsOf(acknowledgeForCover(covers, read, 1)), 'the next item that they cover').toEqual([])
    expect(codesOf(start(read, { ...covers, sopVersion: 2 })), 'a newer version').toEqual(['sop_not_acknowledged'])
    expect(codesOf(start(read, { ...covers, assistantId: 'another' }))).toEqual(['sop_not_acknowledged'])
    expect(eventsOf(start(task, covers, member('ops_lead'))), 'a lead who shows the work').toHaveLength(1)
    expect(codesOf(acknowledgeForCover(openItem(), task, 1)), 'under a delegation').toEqual(['has_hand_over'])
  })

  it('starts nothing past a grant revoked since, an agreement or after having left', () => {
    const needy = { ...task, accessNeeds: [{ system: 'Records', role: 'Reader' }] }
    expect(codesOf(startWork(openItem(), 'item', promises, doing({ task: needy }), noon))).toEqual(['access_missing'])
    const unsigned = doing({ assistant: member('assistant', { agreement: null }) })
    expect(codesOf(startWork(openItem(), 'item', promises, unsigned, noon))).toEqual(['agreement_not_signed'])
    const left = doing({ assistant: member('assistant', { state: 'left' }) })
    expect(codesOf(startWork(openItem(), 'item', promises, left, noon))).toEqual(['member_left'])
  })

  it('ticks steps that the SOP has, each once', () => {
    const ticked = after('work_item', startedItem(), tickStep(startedItem(), 'item', 2))
    expect(ticked.ticked).toEqual([2])
    expect(eventsOf(tickStep(ticked, 'item', 2))).toEqual([])
    expect(codesOf(tickStep(ticked, 'item', 3))).toEqual(['no_such_step'])
  })

  it('unticks what was a slip, once, while the work is in progress', () => {
    const ticked = startedItem({ ticked: [1, 2] })
    const unticked = after('work_item', ticked, untickStep(ticked, 'item', 1))
    expect(unticked.ticked).toEqual([2])
    expect(eventsOf(untickStep(unticked, 'item', 1))).toEqual([])
    expect(codesOf(handIn(unticked, 'item', undefined, undefined))).toEqual(['step_unticked'])
    expect(codesOf(untickStep(ticked, 'item', 3))).toEqual(['no_such_step'])
    expect(codesOf(untickStep(submittedItem({ ticked: [1] }), 'item', 1))).toEqual(['not_allowed_now'])
  })

  it('hands nothing in while a required step is unticked; optional ones may stay', () => {
    expect(codesOf(handIn(startedItem(), 'item', undefined, undefined))).toEqual(['step_unticked'])
    expect(bodyOf(handIn(startedItem({ ticked: [1] }), 'item', 'Done', undefined), 'work_item.submitted')).toEqual({
      submission: 1,
      note: 'Done',
    })
  })
})

describe('A blocked item', () => {
  const block = (waitsFor: 'client' | 'agency' | 'third_party') =>
    after(
      'work_item',
      startedItem(),
      blockWork(startedItem(), 'item', promises, waitsFor, 'Which form?', noon + hour),
      noon + hour,
    )

  it('names whom it waits for and why', () => {
    expect(codesOf(blockWork(startedItem(), 'item', promises, 'client', '  ', noon))).toEqual(['reason_missing'])
    expect(block('client').blockedOn).toEqual({ waitsFor: 'client', reason: 'Which form?', since: noon + hour })
  })

  it.each([
    ['client', 'paused'],
    ['third_party', 'paused'],
    ['agency', 'running'],
  ] as const)('that waits for the %s has its turnaround clock %s', (waitsFor, state) => {
    expect(clock(block(waitsFor), 'turnaround')?.state).toBe(state)
  })

  it('moves its deadline by the time that it waited', () => {
    const before = clock(startedItem(), 'turnaround')?.dueAt as number
    const resumed = after('work_item', block('client'), resumeWork(block('client'), 'item', promises, noon + 2 * hour))
    expect(resumed).toMatchObject({ state: 'in_progress', blockedOn: null })
    expect(clock(resumed, 'turnaround')?.dueAt).toBe(before + hour)
  })
})

describe('Delivered work', () => {
  const open = delivered({ acceptanceEndsAt: noon + 48 * hour })

  it('is accepted by a signature, or by the end of its window', () => {
    expect(
      bodyOf(acceptWork(open, 'item', task, { id: 'dana', member: member('client_contact') }), 'work_item.accepted'),
    ).toEqual({
      by: 'person',
    })
    expect(workItemWakeAt({ ...open, clocks: [] })).toBe(noon + 48 * hour)
    const late = wakeWorkItem({ ...open, clocks: [] }, 'item', promises, noon + 48 * hour)
    expect(bodyOf(late, 'work_item.accepted')).toEqual({ by: 'window' })
    expect(eventsOf(wakeWorkItem({ ...open, clocks: [] }, 'item', promises, noon + 47 * hour))).toEqual([])
  })

  it('that is scribe work is accepted by the clinician alone', () => {
    const note = delivered({ clinical: true })
    expect(codesOf(acceptWork(note, 'item', task, { id: 'dana', member: member('client_contact') }))).toEqual([
      'clinician_signs',
    ])
    expect(codesOf(acceptWork(note, 'item', task, { id: 'dana', member: member('owner') }))).toEqual([
      'clinician_signs',
    ])
    expect(
      eventsOf(acceptWork(note, 'item', task, { id: 'dana', member: member('client_contact', { clinician: true }) })),
    ).toHaveLength(1)
  })

  it('opens a second cycle when somebody complains; the first stays as it ended', () => {
    const done = delivered({ clocks: startedItem().clocks.map((one) => ({ ...one, state: 'hit' as const })) })
    const again = after(
      'work_item',
      done,
      reopenWork({ ...asked, item: done }, promises, 'Wrong tab', newId, noon + 30 * hour),
    )
    expect(again).toMatchObject({ state: 'reopened', cycle: 2, doneAt: null, ticked: [] })
    expect(again.clocks.map(({ kind, cycle, state }) => `${kind} ${cycle} ${state}`)).toEqual([
      ...['response 1 hit', 'turnaround 1 hit', 'turnaround 2 running'],
    ])
    expect(codesOf(reopenWork({ ...asked, item: done }, promises, ' ', newId, noon))).toEqual(['reason_missing'])
  })

  it('that comes back goes to somebody else where its delegation has ended or its assistant has left', () => {
    const reopen = (changes: object) =>
      after(
        'work_item',
        delivered(),
        reopenWork({ ...asked, item: delivered(), ...changes }, promises, 'Wrong', newId, noon),
      )
    const gone = { state: 'reopened', assistantId: null, delegationId: null, route: null }
    expect(reopen({ delegation: delegation('ended') })).toMatchObject(gone)
    expect(reopen({ assistant: member('assistant', { state: 'left' }) })).toMatchObject(gone)
    for (const state of ['independent', 'paused'] as const)
      expect(reopen({ delegation: delegation(state) })).toMatchObject({ assistantId: 'assistant' })
  })

  it('is looked at late for a complaint, once, and only where somebody’s evidence can follow', () => {
    const complaint = reopenWork({ ...asked, item: delivered() }, promises, 'Wrong tab', newId, noon)
    expect(eventsOf(complaint)).toEqual(['work_item.reopened', 'work_item.late_review_requested', 'review.requested'])
    expect(bodyOf(complaint, 'review.requested')).toMatchObject({ late: true, drawKind: 'for_cause' })
    const seen = delivered({ lateReviewId: 'review' })
    expect(eventsOf(reopenWork({ ...asked, item: seen }, promises, 'Again', newId, noon))).toEqual([
      'work_item.reopened',
    ])
    const observed = { ...asked, delegation: { ...learner, observed: true }, item: delivered() }
    expect(eventsOf(reopenWork(observed, promises, 'Wrong', newId, noon))).toEqual(['work_item.reopened'])
  })

  it('can be drawn late without a complaint, and holds nothing up', () => {
    const why = { kind: 'floor', reason: 'Nothing was reviewed today' } as const
    const late = requestLateReview({ ...asked, item: delivered() }, promises, why, newId, noon)
    expect(after('work_item', delivered(), late)).toMatchObject({ state: 'delivered', lateReviewId: 'review' })
    expect(codesOf(requestLateReview({ ...asked, item: submittedItem() }, promises, why, newId, noon))).toEqual([
      'not_allowed_now',
    ])
    const twice = { ...asked, item: delivered({ lateReviewId: 'review' }) }
    expect(codesOf(requestLateReview(twice, promises, why, newId, noon))).toEqual(['reviewed_late_already'])
  })

  it('is looked at for a complaint although its late look had been answered, for a floor no second time', () => {
    const late = judgedReview('passed', { late: true, drawKind: 'floor' })
    const seen = { ...asked, item: delivered({ lateReviewId: 'review' }), late }
    const complaint = reopenWork(seen, promises, 'Wrong date', newId, noon)
    expect(bodyOf(complaint, 'review.requested')).toMatchObject({ drawKind: 'for_cause', before: { result: 'pass' } })
    const why = { kind: 'floor', reason: 'Nothing was reviewed today' } as const
    expect(codesOf(requestLateReview(seen, promises, why, newId, noon))).toEqual(['reviewed_late_already'])
    const cause = judgedReview('rework', { late: true, drawKind: 'for_cause' })
    expect(eventsOf(reopenWork({ ...seen, late: cause }, promises, 'Again', newId, noon))).toEqual([
      'work_item.reopened',
    ])
  })

  it('of somebody observed needs no draw; of nobody else', () => {
    const observed = { ...learner, observed: true }
    expect(eventsOf(deliverObserved(submittedItem(), 'item', observed, promises, noon))).toEqual([
      'work_item.delivered',
    ])
    expect(codesOf(deliverObserved(submittedItem(), 'item', learner, promises, noon))).toEqual(['not_observed'])
  })
})

describe('An item that ends otherwise', () => {
  const review = after('review', undefined, {
    kind: 'accepted',
    result: {},
    events: [
      {
        stream: 'review',
        id: 'review',
        type: 'review.requested',
        body: {
          ...{ clientId: 'client', taskId: 'task', workItemId: 'item', delegationId: 'delegation' },
          ...{ assistantId: 'assistant', drawKind: 'all', clocks: startedItem().clocks },
        },
      },
    ],
  })
  const held = submittedItem({ state: 'in_review', reviewId: 'review' })

  it('counts its promises as neither kept nor missed', () => {
    const gone = after(
      'work_item',
      startedItem(),
      cancelWork(startedItem(), 'item', promises, undefined, 'Not needed', noon),
    )
    expect(gone.state).toBe('cancelled')
    expect(clock(gone, 'turnaround')?.state).toBe('cancelled')
    expect(workItemWakeAt(gone)).toBeUndefined()
  })

  it('takes its review with it, whose promise ends too', () => {
    const decision = cancelWork(held, 'item', promises, review, 'Not needed', noon)
    expect(eventsOf(decision)).toEqual(['work_item.cancelled', 'review.withdrawn'])
    const withdrawn = after('review', review, decision)
    expect(withdrawn.state).toBe('withdrawn')
    expect(withdrawn.clocks.every(({ state }) => state !== 'running')).toBe(true)
  })

  it('names who ended what nobody had judged: made again it is drawn anew (quality rule 12)', () => {
    const ended = (before: typeof review) =>
      after('review', before, cancelWork(held, 'item', promises, before, 'Not needed', noon, 'lead'))
    expect(ended(review).replaced).toEqual({ by: 'lead', reason: 'Not needed' })
    const into = { id: 'other', item: openItem() }
    const merged = mergeWork(held, 'item', promises, review, into, noon, 'lead')
    expect(after('review', review, merged).replaced).toEqual({ by: 'lead', reason: 'merged' })
    expect(ended({ ...review, state: 'rework', firstVerdict: 'rework' }).replaced).toBeUndefined()
  })

  it('leaves a review alone that was answered, or is disputed', () => {
    for (const state of ['passed', 'disputed', 'upheld', 'overturned'] as const)
      expect(eventsOf(cancelWork(held, 'item', promises, { ...review, state }, 'No', noon))).toEqual([
        'work_item.cancelled',
      ])
  })

  it('names a survivor of the same client that lives on', () => {
    const merge = (into: WorkItem | undefined, id = 'other') =>
      mergeWork(openItem(), 'item', promises, undefined, { id, item: into }, noon)
    expect(bodyOf(merge(openItem()), 'work_item.merged')).toMatchObject({ into: 'other' })
    expect(codesOf(merge(openItem(), 'item'))).toEqual(['merged_into_itself'])
    expect(codesOf(merge(undefined))).toEqual(['survivor_unknown'])
    expect(codesOf(merge(openItem({ clientId: 'other' })))).toEqual(['survivor_unknown'])
    expect(codesOf(merge(openItem({ state: 'cancelled' })))).toEqual(['survivor_ended'])
  })

  it('is past that once it is delivered', () => {
    for (const state of ['delivered', 'accepted', 'rejected', 'cancelled', 'merged'] as const)
      expect(codesOf(cancelWork(openItem({ state }), 'item', promises, undefined, 'No', noon))).toEqual([
        'not_allowed_now',
      ])
  })
})

describe('A promise', () => {
  it('is warned of and broken once each, at its own instants, however late the alarm is answered', () => {
    const item = openItem()
    const late = wakeWorkItem(item, 'item', promises, noon + 400 * hour)
    const told = bodyOf(late, 'work_item.clocks_settled')['happened'] as { kind: string; clock: string; at: number }[]
    const breaches = told.filter(({ kind }) => kind === 'breach')
    expect(breaches.map((one) => one.clock).sort()).toEqual(['response', 'turnaround'])
    const settled = after('work_item', item, late, noon + 400 * hour)
    expect(eventsOf(wakeWorkItem(settled, 'item', promises, noon + 500 * hour))).toEqual([])
  })
})
