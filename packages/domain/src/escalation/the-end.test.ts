import { describe, expect, it } from 'vitest'
import { member, noon } from '../samples.fixture.ts'
import { forceStep } from './force-step.ts'
import { inhibit, noteBlock } from './hold-back.ts'
import type { Mute } from './mute.ts'
import { facts, Ladder, minute, people } from './samples.fixture.ts'
import { escalationWakeAt } from './wake-at.ts'

const hour = 60 * minute
const run = (one: Ladder, until: number) => one.run(until, escalationWakeAt)
/** All three rungs were told, and nobody has answered. */
const exhausted = (known = facts()) => run(new Ladder(known).raise(), noon + 31 * minute)
const later = (one: Ladder) =>
  run(one, noon + 3 * hour)
    .said()
    .slice(3)

describe('The end of a ladder', () => {
  it('escalation rule 8: has somebody new when the fallback owner has left, and whoever lists escalations sees who', () => {
    const one = exhausted()
    expect(one.state.holderId).toBe('olga')
    const others = new Map(people).set('olga', member('owner', { state: 'left' })).set('otto', member('owner'))
    one.known = facts({ people: others })
    expect(later(one)).toEqual(['exhausted olga', 'repeat otto', 'repeat otto'])
    expect(one.state).toMatchObject({ state: 'exhausted', holderId: 'otto' })
  })

  it('escalation rule 8: has somebody as soon as there is an owner, where there was none', () => {
    const nobody = new Map([...people].filter(([id]) => id !== 'olga'))
    const one = exhausted(facts({ people: nobody }))
    expect(one.state.holderId).toBeNull()
    one.known = facts()
    expect(later(one).at(-1)).toBe('repeat olga')
    expect(one.state.holderId).toBe('olga')
  })

  it('escalation rule 8: is told to the owners who are here as well, while the fallback owner is away', () => {
    const absences = [{ from: '2026-05-01', until: '2026-07-31', days: 92, returnsAt: Date.parse('2026-08-01') }]
    const away = new Map(people)
      .set('fay', member('ops_lead', { absences }))
      .set('ann', member('ops_lead'))
      .set('otto', member('owner', { absences }))
    const one = exhausted(facts({ people: away, policy: { fallbackMemberId: 'fay' } }))
    expect(one.said().at(-1)).toBe('exhausted fay+olga')
    expect(one.state.holderId).toBe('fay')
  })

  it('escalation rule 7: is told at once to whom somebody forces it, in the night too, and says who did', () => {
    const hours = { mon: [['12:00', '12:20']] } as const
    const one = run(new Ladder(facts({ policy: { hours } })).raise(), noon + 20 * minute)
    one.at = noon + 22 * minute
    for (let left = one.state.policy.steps.length - one.state.position; left > 0; left--)
      one.take(forceStep(one.state, 'e', 'ann', one.known, one.at))
    const decision = forceStep(one.state, 'e', 'ann', one.known, one.at)
    expect(decision).toMatchObject({ kind: 'accepted' })
    const told = decision.kind === 'accepted' ? decision.events.at(-1) : undefined
    expect(told?.body).toMatchObject({
      ...{ kind: 'exhausted', by: 'ann' },
      recipients: [{ member: 'olga', holdUntil: null }],
    })
  })

  it('escalation rule 14: says nothing while its work is blocked or a higher condition runs', () => {
    const blocked = exhausted()
    blocked.take(noteBlock(blocked.state, 'e', true, blocked.at))
    expect(later(blocked)).toEqual(['exhausted olga'])
    blocked.take(noteBlock(blocked.state, 'e', false, blocked.at))
    expect(
      run(blocked, noon + 4 * hour)
        .said()
        .at(-1),
    ).toBe('repeat olga')

    const lower = run(new Ladder().raise({ cause: 'no_cover' }), noon + 31 * minute)
    const higher = { id: 'grant', escalation: new Ladder().raise({ cause: 'lapsed_grant' }).state }
    lower.take(inhibit(lower.state, 'e', higher, lower.at))
    expect(later(lower)).toEqual(['exhausted olga'])
  })

  it('escalation rule 21: says what is still true when the mute that hid it is lifted', () => {
    const mute: Mute = { id: 'm', by: 'olga', reason: 'Moving house', from: noon, until: noon + 9 * hour }
    const one = exhausted()
    one.known = facts({ agency: { mutes: [mute] } })
    expect(later(one)).toEqual(['exhausted olga'])
    one.known = facts()
    expect(
      run(one, one.at + hour)
        .said()
        .slice(3),
    ).toEqual(['exhausted olga', 'repeat olga'])
  })
})
