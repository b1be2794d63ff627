import { describe, expect, it } from 'vitest'
import { after, bodyOf, codesOf, delegation, eventsOf, noon, promises } from '../samples.fixture.ts'
import { assignReview } from './assign-review.ts'
import { type DisputeDecision, decideDispute } from './decide-dispute.ts'
import { disputeVerdict } from './dispute.ts'
import { isBlind, requestDouble } from './double-review.ts'
import { giveVerdict } from './give-verdict.ts'
import type { Verdict } from './machine.ts'
import type { Review } from './review.ts'
import { askedReview, claim, heldItem, judge, judgedReview, resubmitted, rubric } from './samples.fixture.ts'

const random = { drawKind: 'random', rubric }
const marks = { complete: 1, patient: 1 }
const first = (verdict: Verdict) => judgedReview(verdict, random, { marks })
const delivered = heldItem({ state: 'delivered' })
const double = (review: Review, item = delivered) =>
  requestDouble(review, 'review', item, promises, () => 'second', noon)
const doubled = (verdict: Verdict) => after('review', first(verdict), eventOf(double(first(verdict)), 'review'))
const asked = (verdict: Verdict) => askedReview(bodyOf(double(first(verdict)), 'review.requested'))

const olgas = { id: 'other', delegation: delegation('reverse_shadow', { assistantId: 'olga' }) }
const disputeOf = (review: Review, by = 'assistant') =>
  disputeVerdict(review, 'review', promises, by, { comment: 'No' }, noon)
const decide = (review: Review, decision: DisputeDecision, by = 'dana') =>
  decideDispute(review, 'review', delivered, promises, by, decision, noon)

/** Only what a decision says about one stream. */
function eventOf(decision: ReturnType<typeof double>, id: string): ReturnType<typeof double> {
  if (decision.kind === 'refused') return decision
  return { ...decision, events: decision.events.filter((event) => event.id === id) }
}

const answer = (one: Verdict, other: Verdict) => {
  const second = after('review', asked(one), claim(asked(one), 'paul'))
  const ids = { reviewId: 'second', first: doubled(one), newId: () => 'third' }
  const themes = other === 'passed' ? [] : ['wrong date']
  const input = { verdict: other, themes, comment: 'Seen', marks }
  return giveVerdict(ids, second, delivered, promises, 'paul', input, noon)
}

describe('A double review is blind: another reviewer repeats a submission of the random sample', () => {
  it('which is judged and delivered, and once only', () => {
    expect(codesOf(double(askedReview(random)))).toEqual(['not_of_the_sample'])
    expect(codesOf(double(judgedReview('passed')))).toEqual(['not_of_the_sample'])
    expect(codesOf(double(first('rework'), heldItem({ state: 'rework' })))).toEqual(['not_done'])
    expect(eventsOf(double(first('passed')))).toEqual(['review.doubled', 'review.requested'])
    expect(eventsOf(double(doubled('passed')))).toEqual([])
  })

  it('what was rejected and closed too: a failure that was caught is as much of the sample as one that was missed', () => {
    const closed = heldItem({ state: 'rejected' })
    expect(eventsOf(double(first('rejected'), closed))).toEqual(['review.doubled', 'review.requested'])
  })

  it('by neither the doer nor the first reviewer, with the rubric of the first', () => {
    const second = asked('rework')
    expect(second).toMatchObject({ drawKind: 'double', late: true, doubleOf: 'review', rubric: { version: 1 } })
    expect(second.authors).toEqual(['assistant', 'rita'])
    expect(codesOf(claim(second, 'rita'))).toEqual(['own_work'])
  })

  it('nor by whoever raised or decided a dispute about the first verdict, in any round: they know it', () => {
    const disputed = after('review', first('rework'), disputeOf(first('rework'), 'lead'))
    const upheld = after('review', disputed, decide(disputed, { answer: 'upheld', comment: 'It stands' }))
    const passed = judge(after('review', resubmitted(upheld), claim(resubmitted(upheld))), 'passed', { marks })
    for (const known of [upheld, after('review', resubmitted(upheld), passed)]) {
      const second = askedReview(bodyOf(double(known), 'review.requested'))
      for (const by of ['lead', 'dana']) expect(codesOf(claim(second, by))).toEqual(['own_work'])
      expect(eventsOf(claim(second, 'paul'))).toEqual(['review.claimed'])
    }
  })

  it('nor by whoever does so while it waits; and whoever has claimed it decides no dispute about the first', () => {
    const disputed = after('review', doubled('rework'), disputeOf(doubled('rework'), 'lead'))
    const knowing = disputed.knownTo
    expect(codesOf(claim(asked('rework'), 'lead', { knowing }))).toEqual(['own_work'])
    const assigned = assignReview(
      asked('rework'),
      'second',
      { id: 'lead', member: undefined, knowing: ['lead'] },
      'dana',
    )
    expect(codesOf(assigned)).toContain('own_work')
    const claimed = after('review', asked('rework'), claim(asked('rework'), 'dana'))
    const upheld = { answer: 'upheld', comment: 'It stands', double: claimed } as const
    expect(codesOf(decide(disputed, upheld))).toEqual(['second_look'])
    expect(eventsOf(decide(disputed, upheld, 'olaf'))).toEqual(['review.upheld'])
  })

  it('and neither verdict is told until both are in', () => {
    expect(isBlind(first('passed'))).toBe(false)
    expect(isBlind(doubled('passed'))).toBe(true)
    const compared = after('review', doubled('passed'), eventOf(answer('passed', 'passed'), 'review'))
    expect(isBlind(compared)).toBe(false)
    expect(compared.agreed).toBe(true)
  })

  it.each([
    ['critical', 'rework', { answer: 'amended', verdict: 'critical' }],
    ['a rework', 'passed', { answer: 'amended', verdict: 'rework', themes: ['wrong date'] }],
    ['another cause', 'rework', { answer: 'amended', cause: 'brief' }],
    ['a pass', 'rejected', { answer: 'overturned' }],
    ['somebody else’s', 'rework', { answer: 'attributed', rightful: olgas }],
  ] as const)(
    'and is called off where a dispute turns the first verdict into %s, which everybody sees',
    (_, one, said) => {
      const waits = asked(one)
      const disputed = after('review', doubled(one), disputeOf(doubled(one)))
      const told = decide(disputed, { ...said, comment: 'Looked again', double: waits })
      expect(eventsOf(told).slice(0, 3)).toEqual([
        `review.${said.answer}`,
        'review.double_called_off',
        'review.withdrawn',
      ])
      expect(isBlind(after('review', disputed, eventOf(told, 'review')))).toBe(false)
      const off = after('review', waits, eventOf(told, 'second'))
      expect([off.state, codesOf(claim(off, 'paul'))]).toEqual(['withdrawn', ['not_allowed_now']])
    },
  )

  it('but goes on where the first verdict is upheld', () => {
    const disputed = after('review', doubled('rework'), disputeOf(doubled('rework')))
    const upheld = decide(disputed, { answer: 'upheld', comment: 'It stands', double: asked('rework') })
    expect(eventsOf(upheld)).toEqual(['review.upheld'])
  })

  it('touches neither the item nor anybody’s evidence', () => {
    expect(eventsOf(answer('rework', 'rework'))).toEqual(['review.rework', 'review.compared'])
    expect(eventsOf(answer('fixed_and_accepted', 'rework'))).toEqual(['review.rework', 'review.compared'])
    const second: Review = { ...judgedReview('rework'), drawKind: 'double' }
    expect(codesOf(disputeVerdict(second, 'second', promises, 'assistant', { comment: 'No' }, noon))).toEqual([
      'nobodys_evidence',
    ])
  })
})

describe('Two verdicts that differ are adjudicated by a third person', () => {
  const decision = answer('passed', 'rework')
  const third = askedReview(bodyOf(decision, 'review.requested'))

  it('who is neither of the two', () => {
    expect(eventsOf(decision)).toEqual(['review.rework', 'review.compared', 'review.requested'])
    expect(bodyOf(decision, 'review.compared')).toEqual({ agreed: false, adjudicationId: 'third' })
    for (const by of ['assistant', 'rita', 'paul']) expect(codesOf(claim(third, by))).toEqual(['own_work'])
    expect(eventsOf(claim(third, 'dana'))).toEqual(['review.claimed'])
  })

  it('and the adjudicated one counts, as a late verdict', () => {
    expect(third).toMatchObject({ drawKind: 'adjudication', late: true, before: { result: 'pass', isProcess: false } })
    const claimed = after('review', third, claim(third, 'dana'))
    const input = { verdict: 'rework' as const, themes: ['wrong date'], comment: 'Paul is right', marks }
    const judged = giveVerdict({ reviewId: 'third' }, claimed, delivered, promises, 'dana', input, noon)
    expect(after('work_item', delivered, judged).state).toBe('reopened')
  })
})
