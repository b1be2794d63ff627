import { describe, expect, it } from 'vitest'
import { after, agency, eventsOf } from '../samples.fixture.ts'
import { beginReviewRounds, freezeReviewRound, nextMidnight } from './review-rounds.ts'
import { agencyWakeAt, wakeAgency } from './wake.ts'

const zone = 'America/Chicago'
const chicago = { ...agency, timeZone: zone }
/** Wednesday 25 November 2026, 10:00 in Chicago, and the midnight after it. */
const morning = Date.UTC(2026, 10, 25, 16)
const midnight = Date.UTC(2026, 10, 26, 6)
const day = 86_400_000
const begun = after('agency', chicago, {
  kind: 'accepted',
  result: {},
  events: beginReviewRounds(chicago, 'a', morning),
})

describe('quality rule 15: the set of a review round is frozen at its start in the agency’s zone', () => {
  it('which is its midnight, the short day of a clock change too', () => {
    expect(agencyWakeAt(chicago)).toBeUndefined()
    expect(agencyWakeAt(begun)).toBe(midnight)
    expect(beginReviewRounds(begun, 'a', morning)).toEqual([])
    expect(nextMidnight(zone, midnight)).toBe(midnight + day)
    expect(nextMidnight(zone, Date.UTC(2026, 2, 8, 6))).toBe(Date.UTC(2026, 2, 9, 5))
  })

  it('over the day that has ended, and on a Monday over the week', () => {
    expect(eventsOf(wakeAgency(begun, 'a', midnight - 1))).toEqual([])
    expect(wakeAgency(begun, 'a', midnight)).toMatchObject({
      events: [{ body: { date: '2026-11-25', from: midnight - day, until: midnight, weekFrom: null } }],
    })
    const monday = { ...begun, nextRoundAt: midnight + 4 * day }
    expect(wakeAgency(monday, 'a', midnight + 4 * day)).toMatchObject({
      events: [{ body: { date: '2026-11-29', weekFrom: midnight - 3 * day } }],
    })
  })

  it('each day by itself, also where nobody woke it for some', () => {
    const decision = wakeAgency(begun, 'a', midnight + 2 * day + 1)
    expect(decision).toMatchObject({
      events: ['2026-11-25', '2026-11-26', '2026-11-27'].map((date) => ({ body: { date } })),
    })
    expect(after('agency', begun, decision).nextRoundAt).toBe(midnight + 3 * day)
  })

  it('once: what is frozen stays as it is', () => {
    const round = { date: '2026-11-25', from: midnight - day, until: midnight, floors: [], doubles: [] }
    const frozen = after('agency', begun, freezeReviewRound(begun, 'a', round))
    expect(eventsOf(freezeReviewRound(frozen, 'a', round))).toEqual([])
    expect(eventsOf(freezeReviewRound(frozen, 'a', { ...round, date: '2026-11-26' }))).toEqual([
      'agency.review_round_frozen',
    ])
  })
})
