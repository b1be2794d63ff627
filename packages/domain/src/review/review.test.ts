import { describe, expect, it } from 'vitest'
import {
  after,
  bodyOf,
  codesOf,
  delegation,
  eventsOf,
  hour,
  noon,
  promises,
  submittedItem,
} from '../samples.fixture.ts'
import type { WorkItem } from '../work-item/work-item.ts'
import { type Claimant, claimReview } from './claim.ts'
import { decideDispute } from './decide-dispute.ts'
import { disputeVerdict, type Plea } from './dispute.ts'
import { giveVerdict, type VerdictInput } from './give-verdict.ts'
import { verdicts } from './machine.ts'
import { outcomeOfVerdict } from './outcome-of-verdict.ts'
import type { Review } from './review.ts'
import { reviewWakeAt, wakeReview } from './wake.ts'

const asked = (changes: object = {}): Review =>
  after('review', undefined, {
    kind: 'accepted',
    result: {},
    events: [
      {
        ...{ stream: 'review', id: 'review', type: 'review.requested' },
        body: {
          ...{ clientId: 'client', taskId: 'task', workItemId: 'item', delegationId: 'delegation' },
          ...{ assistantId: 'assistant', drawKind: 'all', ...changes },
        },
      },
    ],
  })
const item = (changes: Partial<WorkItem> = {}) => submittedItem({ state: 'in_review', reviewId: 'review', ...changes })
const lapsesAt = noon + 4 * hour
const claim = (review: Review, by = 'rita', changes: Partial<Claimant> = {}, at = noon) => {
  const claimant = { id: by, claims: 0, cap: 20, isFirstReviewerAbsent: false, ...changes }
  return claimReview(review, 'review', claimant, lapsesAt, at)
}
const claimed = (review = asked()) => after('review', review, claim(review))
const input = (verdict: VerdictInput['verdict'], changes: Partial<VerdictInput> = {}): VerdictInput => ({
  verdict,
  themes: verdict === 'passed' ? [] : ['missing field'],
  comment: 'Seen',
  ...changes,
})
const give = (verdict: VerdictInput['verdict'], review = claimed(), of = item(), by = 'rita', changes = {}) =>
  giveVerdict({ reviewId: 'review' }, review, of, promises, by, input(verdict, changes), noon)
const judged = (verdict: VerdictInput['verdict'], changes: object = {}) =>
  after('review', claimed(asked(changes)), give(verdict, claimed(asked(changes))))
const itemAfter = (verdict: VerdictInput['verdict']) => after('work_item', item(), give(verdict))

describe('A claim', () => {
  it('quality rule 5: a claim is refused to everybody who had a hand in the work, owners included', () => {
    expect(codesOf(claim(asked(), 'assistant'))).toEqual(['own_work'])
    const corrected = asked({ authors: ['rita'] })
    expect(codesOf(claim(corrected))).toEqual(['own_work'])
  })

  it('belongs to one reviewer until it lapses and goes back to the queue', () => {
    expect(codesOf(claim(claimed(), 'paul'))).toEqual(['not_allowed_now'])
    expect(reviewWakeAt({ ...claimed(), clocks: [] })).toBe(lapsesAt)
    expect(eventsOf(wakeReview(claimed(), 'review', promises, lapsesAt - 1))).toEqual([])
    const lapsed = after('review', claimed(), wakeReview(claimed(), 'review', promises, lapsesAt))
    expect(lapsed).toMatchObject({ state: 'requested', reviewerId: null, claimLapsesAt: null })
    expect(eventsOf(claim(lapsed, 'paul'))).toEqual(['review.claimed'])
  })

  it('that lapses in a later round leaves the first reviewer named', () => {
    const second = { ...claimed(), round: 2 }
    expect(after('review', second, wakeReview(second, 'review', promises, lapsesAt)).reviewerId).toBe('rita')
  })
})

describe('A verdict', () => {
  it('is given by who claimed', () => {
    expect(codesOf(give('passed', claimed(), item(), 'paul'))).toEqual(['not_your_claim'])
    expect(codesOf(give('passed', asked()))).toEqual(['not_allowed_now'])
  })

  it.each([
    ['passed', 'delivered'],
    ['fixed_and_accepted', 'delivered'],
    ['rework', 'rework'],
    ['critical', 'rework'],
    ['rejected', 'rejected'],
  ] as const)('of %s leaves the item %s', (verdict, state) => {
    expect(itemAfter(verdict).state).toBe(state)
  })

  it.each(verdicts.filter((verdict) => verdict !== 'passed'))(
    'quality rule 4: a verdict of %s needs a theme and a comment',
    (verdict) => {
      const bare = { themes: [], comment: ' ' }
      expect(codesOf(give(verdict, claimed(), item(), 'rita', bare))).toEqual(['theme_missing', 'comment_missing'])
    },
  )

  it('keeps score, themes, cause and comment together with it', () => {
    const body = bodyOf(give('rework', claimed(), item(), 'rita', { score: 0.6, cause: 'brief' }), 'review.rework')
    expect(body).toMatchObject({ round: 1, score: 0.6, themes: ['missing field'], cause: 'brief', comment: 'Seen' })
  })

  it('quality rule 6: a verdict sent back keeps the first submission, its cycle and its promise; ticks begin anew', () => {
    expect(itemAfter('rework')).toMatchObject({
      submissions: 1,
      cycle: 1,
      assistantId: 'assistant',
      ticked: [],
      reworked: true,
    })
    expect(itemAfter('rework').clocks.find(({ kind }) => kind === 'turnaround')?.state).toBe('running')
  })

  it('delivers at its own instant, and lets silence accept, but for scribe work', () => {
    expect(itemAfter('passed')).toMatchObject({ doneAt: noon, acceptanceEndsAt: expect.any(Number) })
    const note = give('passed', claimed(), item({ clinical: true }))
    expect(bodyOf(note, 'work_item.delivered')).not.toHaveProperty('acceptanceEndsAt')
  })

  it('quality rule 7: a verdict that rejects and closes counts the promises as neither kept nor missed', () => {
    expect(itemAfter('rejected').clocks.find(({ kind }) => kind === 'turnaround')?.state).toBe('cancelled')
  })

  it.each([
    ['passed', 'pass'],
    ['fixed_and_accepted', 'rework'],
    ['rework', 'rework'],
    ['rejected', 'rework'],
    ['critical', 'critical'],
  ] as const)(
    'quality rules 7 and 8: a verdict of %s is evidence of a %s, so that a reviewer’s own fix is no first pass',
    (verdict, result) => {
      expect(outcomeOfVerdict(verdict, 'assistant')).toEqual({ result, isProcess: false })
      expect(outcomeOfVerdict(verdict, 'sop').isProcess).toBe(verdict !== 'passed')
    },
  )
})

describe('A late review', () => {
  const late = { late: true, drawKind: 'for_cause' }
  const delivered = item({ state: 'delivered', reviewId: null, lateReviewId: 'review' })
  const find = (verdict: VerdictInput['verdict'], of = delivered) => give(verdict, claimed(asked(late)), of)

  it('that finds the work good, or fixed, leaves the item as it is', () => {
    for (const verdict of ['passed', 'fixed_and_accepted'] as const) expect(eventsOf(find(verdict))).toHaveLength(1)
  })

  it('that asks for rework opens a new cycle, once', () => {
    for (const verdict of ['rework', 'critical'] as const)
      expect(after('work_item', delivered, find(verdict))).toMatchObject({ state: 'reopened', cycle: 2 })
    expect(eventsOf(find('rework', item({ state: 'reopened' })))).toEqual(['review.rework'])
  })

  it('that reopens gives the item to somebody else where its delegation has ended', () => {
    const ended = { delegation: delegation('ended') }
    const found = giveVerdict(
      { reviewId: 'review' },
      claimed(asked(late)),
      delivered,
      promises,
      'rita',
      input('rework'),
      noon,
      ended,
    )
    expect(after('work_item', delivered, found)).toMatchObject({ state: 'reopened', assistantId: null })
  })

  it('cannot close what the client has', () => {
    expect(codesOf(find('rejected'))).toEqual(['delivered_already'])
  })
})

describe('A dispute', () => {
  const dispute = (review = judged('rework'), comment = 'It was in the brief', plea: Partial<Plea> = {}) =>
    disputeVerdict(review, 'review', promises, 'assistant', { comment, ...plea }, noon)
  const disputed = (verdict: VerdictInput['verdict'] = 'rework') =>
    after('review', judged(verdict), dispute(judged(verdict)))
  const decide = (
    answer: 'upheld' | 'amended' | 'overturned',
    { review = disputed(), of = item({ state: 'rework', reworked: true }), by = 'dana', more = {} } = {},
  ) => decideDispute(review, 'review', of, promises, by, { answer, comment: 'Looked again', ...more }, noon)

  it('needs a comment and a verdict, and is had once', () => {
    expect(codesOf(dispute(judged('rework'), ' '))).toEqual(['comment_missing'])
    expect(codesOf(dispute(claimed()))).toEqual(['not_allowed_now'])
    expect(codesOf(dispute({ ...judged('rework'), dispute: disputed().dispute }))).toEqual(['disputed_before'])
  })

  it('is decided by somebody else than the reviewer or those whose work it is', () => {
    expect(codesOf(decide('upheld', { by: 'rita' }))).toEqual(['own_verdict'])
    expect(codesOf(decide('upheld', { by: 'assistant' }))).toEqual(['own_work', 'own_dispute'])
    expect(eventsOf(decide('upheld'))).toEqual(['review.upheld'])
  })

  it('stands as given when nobody decides in time', () => {
    const endsAt = disputed().dispute?.endsAt as number
    expect(endsAt).toBe(noon + 48 * hour)
    expect(reviewWakeAt({ ...disputed(), clocks: [] })).toBe(endsAt)
    expect(eventsOf(wakeReview(disputed(), 'review', promises, endsAt - 1))).toEqual([])
    const expired = after('review', disputed(), wakeReview(disputed(), 'review', promises, endsAt))
    expect(expired).toMatchObject({ state: 'upheld', verdict: 'rework' })
    expect(reviewWakeAt({ ...expired, clocks: [] })).toBeUndefined()
  })

  it.each([
    ['rework', item({ state: 'rework', reworked: true })],
    ['rejected', item({ state: 'rejected' })],
    ['in progress after rework', item({ state: 'in_progress', reworked: true })],
  ])('overturned delivers an item that is %s with its first submission', (_, of) => {
    const decision = decide('overturned', { of })
    expect(after('work_item', of, decision)).toMatchObject({ state: 'delivered', submissions: 1, doneAt: noon })
    expect(after('review', disputed(), decision)).toMatchObject({
      state: 'overturned',
      verdict: 'passed',
      firstVerdict: 'passed',
    })
  })

  it.each([
    ['before its deadline keeps the promise', 1, 'hit'],
    ['after it has broken it', 400, 'missed'],
  ] as const)('overturned %s, however it was rejected meanwhile (sla, rules 36 and 37)', (_, hours, state) => {
    const rejected = itemAfter('rejected')
    const review = disputed('rejected')
    const answer = { answer: 'overturned', comment: 'It was right' } as const
    const at = noon + hours * hour
    const decision = decideDispute(review, 'review', rejected, promises, 'dana', answer, at)
    const turned = after('work_item', rejected, decision, at)
    const clock = turned.clocks.find(({ kind }) => kind === 'turnaround')
    expect(clock).toMatchObject({ state, stoppedAt: at })
    const told = bodyOf(decision, 'work_item.verdict_turned')['happened'] as { kind: string }[] | undefined
    expect((told ?? []).filter(({ kind }) => kind === 'breach')).toHaveLength(state === 'missed' ? 1 : 0)
  })

  it('overturned leaves an item alone that was cancelled, delivered or is looked at by another review', () => {
    for (const state of ['cancelled', 'delivered', 'in_review'] as const)
      expect(eventsOf(decide('overturned', { of: item({ state }) }))).toEqual(['review.overturned'])
    const elsewhere = item({ state: 'rework', reworked: true, reviewId: 'other' })
    expect(eventsOf(decide('overturned', { of: elsewhere }))).toEqual(['review.overturned'])
  })

  it('accepted in part names another verdict, which is then the one that counts', () => {
    expect(codesOf(decide('amended'))).toEqual(['verdict_missing'])
    expect(codesOf(decide('amended', { more: { verdict: 'rework' } }))).toEqual(['verdict_missing'])
    expect(codesOf(decide('amended', { more: { verdict: 'passed' } }))).toEqual(['pass_overturns'])
    const review = disputed('critical')
    const decision = decide('amended', { review, more: { verdict: 'rework', cause: 'brief' } })
    expect(after('review', review, decision)).toMatchObject({
      state: 'amended',
      firstVerdict: 'rework',
      cause: 'brief',
    })
  })

  it('of a later round leaves the first round’s verdict as it was', () => {
    const second: Review = { ...disputed(), round: 2, firstVerdict: 'critical' }
    expect(after('review', second, decide('overturned', { review: second })).firstVerdict).toBe('critical')
  })

  it('is possible anew for the verdict on the next submission', () => {
    const again = after(
      'review',
      { ...disputed(), state: 'upheld' },
      {
        kind: 'accepted',
        result: {},
        events: [{ stream: 'review', id: 'review', type: 'review.resubmitted', body: { round: 2, by: 'assistant' } }],
      },
    )
    expect(again).toMatchObject({ state: 'resubmitted', dispute: null })
  })
})
