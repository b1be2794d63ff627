import { describe, expect, it } from 'vitest'
import { promoted } from '../quality/fold.ts'
import { standardPlan } from '../quality/plan.ts'
import { type QualityState, startQuality } from '../quality/quality-state.ts'
import { refold } from '../quality/refold.ts'
import { after, delegation, eventsOf, noon } from '../samples.fixture.ts'
import { qualityFactsOf } from './quality-facts.ts'
import { delegationWakeAt, noteAbsence, wakeDelegation } from './wake.ts'

const day = 24 * 3_600_000
const quality: QualityState = {
  ...promoted(standardPlan, startQuality('standard'), noon),
  level: 3,
  lastReviewedAt: noon,
}
const independent = delegation('independent', { quality })
const away = (days: number, from = '2026-06-02') => ({ from, days, returnsAt: noon + (1 + days) * day })
const noted = (days: number, of = independent) => after('delegation', of, noteAbsence(of, 'd', away(days)))
const back = (days: number, limit = 30) => {
  const waiting = noted(days)
  const at = away(days).returnsAt
  return after('delegation', waiting, wakeDelegation(waiting, 'd', at, limit), at)
}

describe('A delegation whose assistant is away', () => {
  it('wakes when they are back, and not before', () => {
    const waiting = noted(20)
    expect(delegationWakeAt(waiting)).toBe(noon + 21 * day)
    expect(eventsOf(wakeDelegation(waiting, 'd', noon + 21 * day - 1, 30))).toEqual([])
    expect(back(20).absences).toEqual([])
  })

  it('for 14 to 30 days has the next 3 reviewed, and keeps its level', () => {
    expect(back(13).quality).toMatchObject({ forced: 0, level: 3 })
    expect(back(14).quality).toMatchObject({ forced: 3, level: 3, trust: 20 })
  })

  it('for longer than the agency’s limit is at 100 %, trust kept', () => {
    expect(back(8, 7).quality).toMatchObject({ level: 0, run: 0, trust: 20, forced: 0 })
  })

  it('hears of a corrected absence once, and waits for its new end', () => {
    const waiting = noted(20)
    expect(eventsOf(noteAbsence(waiting, 'd', away(20)))).toEqual([])
    expect(delegationWakeAt(noted(5, waiting))).toBe(noon + 6 * day)
  })

  it('lapses by disuse first, where both have come', () => {
    const waiting = noted(29)
    const at = noon + 31 * day
    const decision = wakeDelegation(waiting, 'd', at, 30)
    expect(eventsOf(decision)).toEqual(['delegation.lapsed', 'delegation.returned'])
    const woken = after('delegation', waiting, decision, at)
    expect(woken.quality).toMatchObject({ level: 0, forced: 3 })
    expect(delegationWakeAt(woken)).toBeUndefined()
  })

  it('folds to the same again from its facts', () => {
    const at = away(20).returnsAt
    const waiting = noted(20)
    const decision = wakeDelegation(waiting, 'd', at, 30)
    const events = decision.kind === 'accepted' ? decision.events : []
    const promotion = { type: 'delegation.promoted', at: noon, body: { by: 'member:lead' } }
    const facts = qualityFactsOf([promotion, ...events.map(({ type, body }) => ({ type, body, at }))])
    const { level: _, lastReviewedAt: __, ...expected } = back(20).quality
    expect(refold(standardPlan, facts).quality).toMatchObject(expected)
  })

  it('waits for nothing once it has ended, or where history only brought it along', () => {
    expect(eventsOf(noteAbsence(delegation('ended'), 'd', away(20)))).toEqual([])
    expect(eventsOf(noteAbsence({ ...independent, observed: true }, 'd', away(20)))).toEqual([])
    expect(delegationWakeAt({ ...noted(20), state: 'ended' })).toBeUndefined()
  })

  it('before independence is told of the return, which changes nothing', () => {
    const learning = delegation('reverse_shadow')
    const waiting = noted(20, learning)
    const at = away(20).returnsAt
    expect(after('delegation', waiting, wakeDelegation(waiting, 'd', at, 30), at).quality).toEqual(learning.quality)
  })
})
