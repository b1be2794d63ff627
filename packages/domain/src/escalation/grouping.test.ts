import { describe, expect, it } from 'vitest'
import { codesOf, eventsOf, noon } from '../samples.fixture.ts'
import { evolveEscalationRules } from './agency-escalations.ts'
import { disinhibit, inhibit, unmute } from './hold-back.ts'
import type { Mute } from './mute.ts'
import { muteEscalations, unmuteEscalations } from './mute-escalations.ts'
import { noteRisk } from './note-risk.ts'
import { about, alone, facts, Ladder, minute } from './samples.fixture.ts'
import { joinRound } from './wake.ts'
import { escalationWakeAt } from './wake-at.ts'

const second = 1_000
const hour = 60 * minute
const absent = { root: 'member:kim' } as const

describe('Causes with one root', () => {
  it('wait for each other while more keep coming, and go together at one instant', () => {
    const leader = new Ladder().raise(absent)
    leader.known = facts({ group: { leaderId: 'e', firstAt: noon, lastAt: noon + 20 * second, count: 2 } })
    leader.wake(noon + 30 * second)
    expect(leader.state.nextAt).toBe(noon + 50 * second)
    leader.known = facts({ group: { leaderId: 'e', firstAt: noon, lastAt: noon + 5 * minute, count: 2 } })
    expect(leader.wake(noon + 50 * second).state.nextAt).toBe(noon + 5 * minute + 30 * second)
    leader.known = facts({ group: { leaderId: 'e', firstAt: noon, lastAt: noon + 7 * minute, count: 2 } })
    expect(leader.wake(noon + 5 * minute + 30 * second).state.nextAt).toBe(noon + 6 * minute)
    expect(leader.wake(noon + 6 * minute).said()).toEqual(['fired ann'])

    const storm = new Ladder().raise(absent)
    storm.known = facts({ group: { leaderId: 'e', firstAt: noon, lastAt: noon, count: 5 } })
    expect(storm.wake(noon + 30 * second).state.nextAt).toBe(noon + 90 * second)

    const behind = new Ladder(
      facts({ group: { leaderId: 'other', firstAt: noon - minute, lastAt: noon, count: 2 } }),
    ).raise(absent)
    expect(behind.state.nextAt).toBe(noon + 5 * minute + 30 * second)
    behind.at = noon + minute + 3 * second
    behind.take(joinRound(behind.state, 'e', noon + minute, behind.known, behind.at))
    expect(behind.said()).toEqual(['fired ann'])
    expect(behind.state.nextAt).toBe(noon + 11 * minute)
    expect(eventsOf(joinRound(behind.state, 'e', noon, behind.known, behind.at))).toEqual([])
  })

  it('do not wait where it is critical', () => {
    const group = { leaderId: 'e', firstAt: noon, lastAt: noon + 20 * second, count: 2 }
    const one = new Ladder(facts({ group })).raise({ ...absent, cause: 'critical_verdict' })
    expect(one.wake(noon + 30 * second).said()).toEqual(['fired ann'])
  })
})

describe('A higher condition, and a mute', () => {
  const mute = (more: Partial<Mute> = {}): Mute => ({
    ...{ id: 'm', by: 'olga', reason: 'Moving house', from: noon, until: noon + 2 * hour },
    ...more,
  })

  it('escalation rule 21: a higher condition inhibits what follows from it; a mute hides and does not resolve, and at its end what is true is said once', () => {
    const lower = new Ladder().raise({ cause: 'high_risk' }).wake(noon + 30 * second)
    lower.raise({ cause: 'breach' }).raise({ cause: 'high_risk' })
    expect(lower.said()).toEqual(['fired ann', 'rose ben'])
    const under = new Ladder().raise({ cause: 'no_cover' }, { higherId: 'grant' })
    expect(under.run(noon + hour, escalationWakeAt).said()).toEqual([])
    expect(under.state).toMatchObject({ state: 'held', holds: [{ why: 'inhibited', by: 'grant' }] })
    expect(eventsOf(disinhibit(under.state, 'e', 'another', under.at))).toEqual([])
    under.take(disinhibit(under.state, 'e', 'grant', under.at))
    expect(under.run(noon + hour + minute, escalationWakeAt).said()).toEqual(['fired ann'])
    under.take(inhibit(under.state, 'e', 'grant', under.at))
    expect(under.run(noon + 5 * hour, escalationWakeAt).said()).toEqual(['fired ann'])

    const muted = new Ladder(facts({ agency: { mutes: [mute({ clientId: 'client' })] } })).raise()
    expect(muted.run(noon + 2 * hour - 1, escalationWakeAt).said()).toEqual([])
    expect(muted.state).toMatchObject({ state: 'held', causes: [{ kind: 'breach' }] })
    expect(muted.run(noon + 2 * hour + minute, escalationWakeAt).said()).toEqual(['fired ann'])
    const gone = new Ladder(facts({ agency: { mutes: [mute({ causes: ['no_cover'] })] } })).raise()
    expect(gone.wake(noon + 30 * second).said()).toEqual(['fired ann'])
    const lifted = new Ladder(facts({ agency: { mutes: [mute({ root: 'work_item:item' })] } })).raise()
    lifted.wake(noon + 30 * second)
    lifted.known = facts()
    lifted.take(unmute(lifted.state, 'e', 'm', lifted.at))
    expect(lifted.run(lifted.at + minute, escalationWakeAt).said()).toEqual(['fired ann'])
  })

  it('is over when it says, a month at most, and can be lifted once', () => {
    expect(codesOf(muteEscalations({}, 'a', mute({ until: noon }), noon))).toEqual(['mute_out_of_range'])
    expect(codesOf(muteEscalations({}, 'a', mute({ until: noon + 32 * 24 * hour }), noon))).toEqual([
      'mute_out_of_range',
    ])
    const decision = muteEscalations({}, 'a', mute(), noon)
    expect(eventsOf(decision)).toEqual(['agency.escalations_muted'])
    const rules = evolveEscalationRules({}, 'agency.escalations_muted', { mute: mute() }, noon) ?? {}
    expect(eventsOf(unmuteEscalations(rules, 'a', 'm', 'olga', noon + hour))).toEqual(['agency.escalations_unmuted'])
    expect(codesOf(unmuteEscalations(rules, 'a', 'm', 'olga', noon + 2 * hour))).toEqual(['no_such_mute'])
  })
})

describe('A high risk', () => {
  const note = (one: Ladder, perMille: number) => {
    const newest = one.escalation === undefined ? undefined : { id: 'e', escalation: one.state }
    return one.take(noteRisk(about, perMille, 'e', { ...alone, newest }, one.known, one.at))
  }
  const noted = (...values: [after: number, perMille: number][]) => {
    const one = new Ladder()
    for (const [after, perMille] of values) {
      one.at = noon + after
      note(one, perMille)
    }
    return one
  }

  it('raises at 0.7 seen twice, five minutes apart, and clears at 0.5; in between it changes nothing', () => {
    expect(noted([0, 699]).escalation).toBeUndefined()
    expect(noted([0, 700]).state.state).toBe('watched')
    expect(noted([0, 700], [4 * minute, 900]).types).toEqual(['watched', 'risk_noted'])
    const one = noted([0, 700], [5 * minute, 700])
    expect(one.state).toMatchObject({ state: 'raised', causes: [{ kind: 'high_risk' }], activation: 1 })
    one.at += minute
    expect(note(one, 501).types).toEqual(['watched', 'raised', 'notified'].slice(0, 2))
    note(one, 500)
    expect(one.run(one.at + 2 * minute, escalationWakeAt).state.state).toBe('resolved')
    expect(noted([0, 800], [minute, 450]).state.state).toBe('resolved')
  })

  it('is looked at again by itself after five minutes, once', () => {
    const one = noted([0, 700])
    expect(one.run(noon + hour, escalationWakeAt).types).toEqual(['watched', 'look_asked'])
    expect(note(one, 600).types).toEqual(['watched', 'look_asked', 'resolved'])
    expect(noted([0, 700], [4 * minute, 600]).state.state).toBe('watched')
  })

  it('that is only watched is raised by a breach like anything else', () => {
    const one = noted([0, 700])
    expect(one.raise().state).toMatchObject({ state: 'raised', activation: 1, causes: [{ kind: 'breach' }] })
  })
})
