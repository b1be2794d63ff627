import { describe, expect, it } from 'vitest'
import { planOf } from '../quality/plan.ts'
import { refold } from '../quality/refold.ts'
import { bodyOf, eventsOf, hour, noon } from '../samples.fixture.ts'
import { independent, passes, Stream } from './evidence-stream.fixture.ts'
import { qualityFactsOf } from './quality-facts.ts'
import { wakeDelegation } from './wake.ts'

const day = 24 * hour

describe('A verdict becomes evidence', () => {
  it('once for each review, however often it is told', () => {
    const stream = new Stream()
    stream.record('p', { reviewId: 'one' })
    expect(eventsOf(stream.record('p', { reviewId: 'one' }))).toEqual([])
    expect(stream.state.quality).toMatchObject({ score: 1, inAttempt: 1 })
  })

  it('only in reverse-shadow and independence, and never of somebody observed', () => {
    for (const state of ['assigned', 'shadow', 'ended'] as const)
      expect(eventsOf(new Stream('standard', state).record('p', {}))).toEqual([])
    const observed = new Stream()
    observed.state = { ...observed.state, observed: true }
    expect(eventsOf(observed.record('p', {}))).toEqual([])
  })

  it('on the working days of the client: a Sunday is none', () => {
    const stream = new Stream()
    stream.judge('p')
    stream.judge('p', { at: noon + day })
    stream.judge('p', { at: noon + 6 * day })
    expect(stream.state.quality).toMatchObject({ score: 3, days: ['2026-06-01', '2026-06-02'] })
  })

  it('but not that on work handed in again after a complaint; the late look at it is', () => {
    const stream = independent()
    expect(eventsOf(stream.record('r', { drawKind: 'for_cause' }))).toEqual([])
    stream.record('r', { drawKind: 'for_cause', late: true })
    expect(stream.state.quality.trust).toBe(12)
  })

  it('late only where it is worse than what was known', () => {
    const stream = independent()
    const late = { drawKind: 'for_cause', late: true } as const
    stream.record('r', { ...late, before: { result: 'rework', isProcess: false } })
    expect(stream.state.quality.trust).toBe(20)
    stream.record('c', { ...late, reviewId: 'worse', before: { result: 'rework', isProcess: false } })
    expect(stream.state.quality.trust).toBe(4)
  })

  it('of an older major version without the person’s score', () => {
    const stream = new Stream()
    stream.record('p', { sopVersion: 0 })
    expect(stream.state.quality).toMatchObject({ score: 0, inAttempt: 0 })
  })

  it('demotes at the sum that the plan names, and says which', () => {
    const stream = independent()
    stream.judge('rr')
    const [reviewId] = ['third']
    const decision = stream.record('r', { reviewId })
    expect(eventsOf(decision)).toEqual(['delegation.outcome_recorded', 'delegation.demoted'])
    expect(bodyOf(decision, 'delegation.demoted')).toMatchObject({ by: 'engine', reason: 'trust 4 - 8 = -4 <= 0' })
    expect(stream.state).toMatchObject({ state: 'reverse_shadow', quality: { attempt: 2, score: 0 } })
  })

  it('of the process never demotes, but is looked at in full', () => {
    const stream = independent()
    stream.judge(`${passes(10)}CCCC`)
    expect(stream.state).toMatchObject({ state: 'independent', quality: { level: 0, trust: 20 } })
  })
})

describe('A lapse', () => {
  it('quality line 16: is there again when the evidence is folded again, and comes once', () => {
    const stream = new Stream('standard', 'independent')
    stream.promote()
    const [first] = stream.judge('p').split('/')
    for (let n = 1; n < 22; n++) stream.judge('p', { at: noon + n * hour })
    expect(stream.state.quality.level).toBe(2)
    stream.at = noon + 21 * hour + 30 * day + 1
    const wake = () => wakeDelegation(stream.state, 'd', stream.at, 30)
    const woken = wake()
    expect(eventsOf(woken)).toEqual(['delegation.lapsed'])
    if (woken.kind === 'accepted') stream.take(woken.events)
    expect(stream.state.quality.level).toBe(0)
    stream.dispute(first as string, { kind: 'open' })
    expect(stream.state.quality.level).toBe(0)
    expect(eventsOf(wake())).toEqual([])
    expect(refold(planOf('standard'), qualityFactsOf(stream.history)).quality).toEqual(stream.state.quality)
  })

  it('is undone by a verdict of before that was told late', () => {
    const stream = independent()
    stream.judge(passes(10))
    stream.at = noon + 30 * day + 1
    const woken = wakeDelegation(stream.state, 'd', stream.at, 30)
    if (woken.kind === 'accepted') stream.take(woken.events)
    expect(stream.state.quality.level).toBe(0)
    stream.judge('p', { at: noon + 29 * day })
    expect(stream.state.quality).toMatchObject({ level: 1, run: 1 })
  })
})

describe('A dispute folds the evidence again', () => {
  it('and a demotion that was undone stays so, after a new promotion and however many were', () => {
    const stream = independent()
    const older = stream.judge('p', { at: noon + 1 })
    const first = stream.judge('c', { at: noon + 2 })
    const second = stream.judge('c', { at: noon + 3 })
    expect(stream.state).toMatchObject({ state: 'reverse_shadow', quality: { attempt: 2 } })
    stream.at = noon + 4
    stream.promote()
    const third = stream.judge('cc', { at: noon + 5 })
    expect(stream.state).toMatchObject({ state: 'reverse_shadow', quality: { attempt: 3 } })
    stream.at = noon + 6
    stream.promote()
    stream.dispute(third, { kind: 'overturned' })
    stream.dispute(second, { kind: 'overturned' })
    stream.dispute(first, { kind: 'overturned' })
    expect(stream.state).toMatchObject({ state: 'independent', quality: { attempt: 1, independentSince: noon } })
    expect(stream.dispute(older, { kind: 'open' })).toEqual(['delegation.evidence_refolded'])
    expect(stream.state).toMatchObject({ state: 'independent', quality: { attempt: 1 } })
  })

  it('and holds the trust back while it is open', () => {
    const stream = independent()
    const reviewId = stream.judge('r')
    expect(stream.state.quality).toMatchObject({ trust: 12, level: 0 })
    expect(stream.dispute(reviewId, { kind: 'open' })).toEqual(['delegation.evidence_refolded'])
    expect(stream.state.quality.trust).toBe(20)
    expect(stream.dispute(reviewId, { kind: 'open' })).toEqual([])
    stream.dispute(reviewId, { kind: 'upheld' })
    expect(stream.state.quality.trust).toBe(12)
  })

  it('as a pass at the verdict’s place where it was overturned', () => {
    const stream = new Stream()
    stream.judge(passes(3))
    const reviewId = stream.judge('c')
    stream.judge('pp')
    expect(stream.state.quality.score).toBe(2)
    stream.dispute(reviewId, { kind: 'open' })
    stream.dispute(reviewId, { kind: 'overturned' })
    expect(stream.state.quality).toMatchObject({ score: 6, inAttempt: 6 })
  })

  it('as what it was amended to', () => {
    const stream = new Stream()
    stream.judge(passes(12))
    const reviewId = stream.judge('c')
    stream.dispute(reviewId, { kind: 'amended', result: 'rework', isProcess: false })
    expect(stream.state.quality.score).toBe(4)
  })

  it('and undoes a demotion whose verdict was wrong, which stood until then', () => {
    const stream = independent('strict')
    const reviewId = stream.judge('c')
    expect(stream.state.state).toBe('reverse_shadow')
    expect(stream.dispute(reviewId, { kind: 'open' })).toEqual(['delegation.evidence_refolded'])
    expect(stream.state.state).toBe('reverse_shadow')
    expect(stream.dispute(reviewId, { kind: 'overturned' })).toEqual([
      'delegation.evidence_refolded',
      'delegation.demotion_undone',
    ])
    expect(stream.state).toMatchObject({
      state: 'independent',
      quality: { attempt: 1, independentSince: noon, trust: 45 },
    })
  })

  it('but leaves a demotion standing while an earlier verdict is disputed, until the decision', () => {
    const demotedByThree = () => {
      const stream = independent()
      const first = stream.judge('r')
      stream.judge('rr')
      expect(stream.state).toMatchObject({ state: 'reverse_shadow', quality: { attempt: 2 } })
      expect(stream.dispute(first, { kind: 'open' })).toEqual(['delegation.evidence_refolded'])
      expect(stream.state).toMatchObject({ state: 'reverse_shadow', quality: { attempt: 2, independentSince: null } })
      // What is done meanwhile counts where it stands.
      stream.judge('p', { at: noon + hour })
      expect(stream.state.quality.score).toBe(1)
      return { stream, first }
    }
    const turned = demotedByThree()
    expect(turned.stream.dispute(turned.first, { kind: 'overturned' })).toContain('delegation.demotion_undone')
    expect(turned.stream.state).toMatchObject({ state: 'independent', quality: { attempt: 1, trust: 5 } })
    const upheld = demotedByThree()
    expect(upheld.stream.dispute(upheld.first, { kind: 'upheld' })).toEqual(['delegation.evidence_refolded'])
    expect(upheld.stream.state).toMatchObject({ state: 'reverse_shadow', quality: { attempt: 2, score: 1 } })
  })

  it('and leaves it where it was made among several verdicts of one instant: what followed it there counts after it', () => {
    const stream = independent()
    const first = stream.judge('r', { at: noon + 1 })
    stream.judge('p', { at: noon + 2, batch: 'friday' })
    stream.judge('p', { at: noon + 2 })
    // The batch turns out worse: folded again, its first verdict demotes, and the pass of that instant comes after it.
    stream.judge('c', { at: noon + 3, batch: 'friday' })
    const demoted = { state: 'reverse_shadow', quality: { attempt: 2, score: 1 } }
    expect(stream.state).toMatchObject(demoted)
    stream.dispute(first, { kind: 'open' })
    expect(stream.state).toMatchObject(demoted)
    stream.dispute(first, { kind: 'upheld' })
    expect(stream.state).toMatchObject(demoted)
  })

  it('and demotes where the verdict that was held back is upheld', () => {
    const stream = independent()
    stream.judge('rr')
    stream.dispute('review 26', { kind: 'open' })
    const last = stream.judge('r')
    expect(stream.state).toMatchObject({ state: 'independent', quality: { trust: 4 } })
    expect(stream.dispute('review 26', { kind: 'upheld' })).toContain('delegation.demoted')
    expect(stream.state.state).toBe('reverse_shadow')
    expect(last).toBe('review 27')
  })

  it('leaves what people decided as it is', () => {
    const stream = independent()
    const reviewId = stream.judge('r')
    const { quality } = stream.state
    stream.take([
      {
        stream: 'delegation',
        id: 'd',
        type: 'delegation.demoted',
        body: { reason: 'A lead’s', by: 'member:lead', quality: { ...quality, independentSince: null, attempt: 2 } },
      },
    ])
    stream.dispute(reviewId, { kind: 'overturned' })
    expect(stream.state).toMatchObject({ state: 'reverse_shadow', quality: { attempt: 2, score: 0 } })
  })

  it('of a verdict that is no evidence here changes nothing', () => {
    const stream = independent()
    expect(stream.dispute('unknown', { kind: 'overturned' })).toEqual([])
  })
})
