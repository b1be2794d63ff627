import { describe, expect, it } from 'vitest'
import { hour, noon } from '../samples.fixture.ts'
import { independent, passes, Stream } from './evidence-stream.fixture.ts'
import { mayKnowBatch } from './recent-batches.ts'

describe('A batch', () => {
  it('is one outcome, and a worse one stands at the place of its first', () => {
    const stream = new Stream()
    stream.judge('p', { batch: 'friday' })
    stream.judge(passes(10))
    stream.judge('p', { batch: 'friday' })
    expect(stream.state.quality).toMatchObject({ score: 11, inAttempt: 11 })
    stream.judge('r', { batch: 'friday' })
    expect(stream.state.quality).toMatchObject({ score: 10, inAttempt: 11 })
  })

  it('is one outcome after twenty others too', () => {
    const stream = new Stream()
    stream.judge('p', { batch: 'friday' })
    for (let other = 0; other < 20; other++) stream.judge('p', { batch: `other ${other}` })
    expect(stream.state.quality.score).toBe(21)
    expect(mayKnowBatch(stream.state, 'friday')).toBe(true)
    stream.judge('p', { batch: 'friday' })
    expect(stream.state.quality.score).toBe(21)
    stream.judge('r', { batch: 'friday' })
    expect(stream.state.quality.score).toBe(20)
  })

  it('is asked about only where it may be known', () => {
    const stream = new Stream()
    stream.judge('p', { batch: 'friday' })
    expect(mayKnowBatch(stream.state, 'friday')).toBe(true)
    expect(mayKnowBatch(stream.state, 'monday')).toBe(false)
  })

  it('is what its verdicts are now: a rework after an overturned one counts', () => {
    const stream = independent()
    const reviewId = stream.judge('r', { batch: 'friday' })
    stream.dispute(reviewId, { kind: 'overturned' })
    expect(stream.state.quality.trust).toBe(20)
    stream.judge('r', { batch: 'friday' })
    expect(stream.state.quality.trust).toBe(12)
  })

  it('quality line 10: is charged for a failure that nobody disputes while its worst is disputed, and once', () => {
    const stream = independent()
    const reviewId = stream.judge('c', { batch: 'friday' })
    stream.dispute(reviewId, { kind: 'open' })
    expect(stream.state.quality.trust).toBe(20)
    stream.judge('r', { batch: 'friday' })
    expect(stream.state.quality.trust).toBe(12)
    stream.judge('r', { batch: 'friday' })
    expect(stream.state.quality.trust).toBe(12)
    stream.dispute(reviewId, { kind: 'upheld' })
    expect(stream.state.quality.trust).toBe(4)
  })
})

describe('A late look for cause at an item of a batch', () => {
  const late = { batch: 'friday', drawKind: 'for_cause', late: true } as const
  const before = { result: 'pass', isProcess: false } as const

  it('quality line 13: whose verdict falls in reverse-shadow changes nothing', () => {
    const stream = new Stream()
    stream.judge('p')
    stream.judge('p', { batch: 'friday' })
    stream.judge('p')
    stream.judge('r', { ...late, before, at: noon + hour })
    expect(stream.state.quality).toMatchObject({ score: 3, inAttempt: 3, lastReviewedAt: noon + hour })
  })

  it.each(['member:lead', 'engine'])('quality line 13: moves level and trust when recorded, promoted by %s', (by) => {
    const stream = new Stream()
    stream.judge(passes(3))
    stream.judge('p', { batch: 'friday' })
    stream.judge(passes(21))
    stream.promote(by)
    stream.judge(passes(10), { at: noon + hour })
    expect(stream.state.quality).toMatchObject({ level: 1, trust: 20 })
    stream.judge('r', { ...late, before, at: noon + 2 * hour })
    expect(stream.state).toMatchObject({ state: 'independent', quality: { level: 0, trust: 12, score: 25 } })
    // A worse one comes at its own time too, and what passes meanwhile washes nothing away.
    stream.judge(passes(8), { at: noon + 3 * hour })
    stream.judge('c', { ...late, before, at: noon + 4 * hour })
    expect(stream.state.quality).toMatchObject({ level: 0, trust: 4 })
  })

  it('quality line 13: no worse than the batch is known as moves nothing', () => {
    const stream = independent()
    stream.judge('r', { batch: 'friday' })
    stream.judge('r', late)
    expect(stream.state.quality.trust).toBe(12)
    stream.judge('c', late)
    expect(stream.state.quality.trust).toBeLessThanOrEqual(0)
  })

  it('takes nothing out of what was drawn: the batch is one outcome beside it', () => {
    const stream = independent()
    stream.judge('p', late)
    stream.judge(passes(2), { batch: 'friday' })
    expect(stream.state.quality.run).toBe(1)
  })
})
