import { describe, expect, it } from 'vitest'
import { promoted } from '../quality/fold.ts'
import { planOf } from '../quality/plan.ts'
import { refold } from '../quality/refold.ts'
import { after, bodyOf, delegation, eventsOf, hour, noon } from '../samples.fixture.ts'
import type { Delegation } from './delegation.ts'
import { type History, newEvidence } from './evidence.ts'
import { noteReview } from './note-review.ts'
import { qualityFactsOf } from './quality-facts.ts'

const day = 24 * hour
const standard = planOf('standard')
const assigned = { type: 'delegation.assigned', body: { quality: newEvidence('standard') }, at: noon }

/** Independent since noon, at the second level, and what the ledger has of it. */
function independent() {
  const quality = promoted(standard, newEvidence('standard'), noon)
  const promotion = { type: 'delegation.promoted', body: { by: 'member:lead', quality }, at: noon }
  const state = delegation('independent', { quality: { ...quality, run: 4 }, newestFactAt: noon })
  return { state, history: [assigned, promotion] }
}

const note = (of: Delegation, at: number, history: History = independent().history) =>
  noteReview(of, 'd', `${at}`, at, history)

describe('quality line 16: the newest verdict of any kind is the last review', () => {
  it('also of a later round, a second look, or what was handed in again after a complaint: disuse counts from it', () => {
    const { state } = independent()
    const reviewed = after('delegation', state, note(state, noon + 20 * day), noon + 20 * day)
    expect(reviewed.quality).toMatchObject({ lastReviewedAt: noon + 20 * day, run: 4 })
    const again = after('delegation', reviewed, note(reviewed, noon + 45 * day), noon + 45 * day)
    expect(again.quality).toMatchObject({ lastReviewedAt: noon + 45 * day, run: 4 })
    const late = after('delegation', again, note(again, noon + 80 * day), noon + 80 * day)
    expect(late.quality).toMatchObject({ lastReviewedAt: noon + 80 * day, run: 0 })
  })

  it('once, and only of people who are watched', () => {
    const { state } = independent()
    const reviewed = after('delegation', state, note(state, noon + day), noon + day)
    expect(eventsOf(note(reviewed, noon + day))).toEqual([])
    expect(eventsOf(note({ ...state, observed: true }, noon + day))).toEqual([])
    for (const stage of ['assigned', 'shadow', 'ended'] as const)
      expect(eventsOf(note({ ...state, state: stage }, noon + day))).toEqual([])
  })

  it('told late it stands at its own place, and folding again finds the same', () => {
    const { state, history } = independent()
    const reviewed = note(state, noon + 40 * day)
    const later = after('delegation', state, reviewed, noon + 40 * day)
    const known = [...history, { type: 'delegation.reviewed', body: bodyOf(reviewed, 'delegation.reviewed'), at: noon }]
    const older = note(later, noon + 20 * day, known)
    const { quality } = bodyOf(older, 'delegation.reviewed')
    expect(quality).toMatchObject({ lastReviewedAt: noon + 40 * day })
    const all = [...known, { type: 'delegation.reviewed', body: bodyOf(older, 'delegation.reviewed'), at: noon }]
    expect(refold(standard, qualityFactsOf(all)).quality).toEqual(quality)
    expect(eventsOf(note(after('delegation', later, older), noon + 20 * day, all))).toEqual([])
  })
})
