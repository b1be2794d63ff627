import { describe, expect, it } from 'vitest'
import { codesOf, eventsOf, noon } from '../samples.fixture.ts'
import { evolveEscalationRules } from './agency-escalations.ts'
import type { CauseKind } from './causes.ts'
import { endCauses } from './end-causes.ts'
import type { Escalation } from './escalation.ts'
import { disinhibit, type HigherCondition, inhibit, unmute } from './hold-back.ts'
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
    const grant = new Ladder().raise({ cause: 'lapsed_grant' })
    const over = { ...grant.state, state: 'resolved' } as const
    const end = (id: string, escalation: Escalation, others: HigherCondition[] = []) =>
      disinhibit(under.state, 'e', { by: { id, escalation }, others }, under.at)
    expect(eventsOf(end('another', over))).toEqual([])
    expect(eventsOf(end('grant', grant.state))).toEqual([])
    under.take(end('grant', over))
    expect(under.run(noon + hour + minute, escalationWakeAt).said()).toEqual(['fired ann'])
    under.take(inhibit(under.state, 'e', { id: 'grant', escalation: grant.state }, under.at))
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

  it('rule 21: holds only what follows whole, is followed by another one where there is one, and lets go when the cause ends that others outlive', () => {
    const grant = new Ladder().raise({ cause: 'lapsed_grant' }).raise({ cause: 'person' })
    const higher = () => ({ id: 'grant', escalation: grant.state })
    const both = new Ladder().raise({ cause: 'no_cover' }).raise({ cause: 'person' })
    expect(eventsOf(inhibit(both.state, 'e', higher(), both.at))).toEqual([])
    const lower = new Ladder().raise({ cause: 'no_cover' })
    lower.take(inhibit(lower.state, 'e', higher(), lower.at))
    grant.take(endCauses(higher(), { causes: ['lapsed_grant'], why: 'Renewed' }, grant.at))
    expect(grant.state).toMatchObject({ state: 'raised', clearsAt: null })
    const review = { id: 'agreement', escalation: new Ladder().raise({ cause: 'lapsed_agreement' }).state }
    lower.take(disinhibit(lower.state, 'e', { by: higher(), others: [review] }, lower.at))
    expect(lower.state).toMatchObject({ state: 'held', holds: [{ why: 'inhibited', by: 'agreement' }] })
    const resolved = { ...review, escalation: { ...review.escalation, state: 'resolved' as const } }
    lower.take(disinhibit(lower.state, 'e', { by: resolved, others: [higher()] }, lower.at))
    expect(lower.run(noon + hour, escalationWakeAt).said()[0]).toBe('fired ann')
  })

  it('rule 21: that may come back within the hold holds what follows from it until it is resolved', () => {
    const grant = new Ladder().raise({ cause: 'lapsed_grant' })
    const lower = new Ladder().raise({ cause: 'no_cover' }, { higherId: 'grant' })
    grant.take(endCauses({ id: 'grant', escalation: grant.state }, { causes: ['lapsed_grant'], why: 'Renewed' }, noon))
    const by = { id: 'grant', escalation: grant.state }
    expect(eventsOf(disinhibit(lower.state, 'e', { by, others: [] }, lower.at))).toEqual([])
  })

  it('rule 21: that runs already holds what is left once the cause ends that did not follow from it', () => {
    const grant = { id: 'grant', escalation: new Ladder().raise({ cause: 'lapsed_grant' }).state }
    const lower = new Ladder().raise({ cause: 'no_cover' }).raise({ cause: 'person', key: 'note' })
    const end = (causes: readonly CauseKind[], above: readonly HigherCondition[]) =>
      endCauses({ id: 'e', escalation: lower.state }, { causes, why: 'Answered' }, lower.at, { above })
    expect(eventsOf(end(['no_cover'], [grant]))).toEqual(['escalation.cause_ended'])
    const over = { ...grant, escalation: { ...grant.escalation, state: 'resolved' as const } }
    expect(eventsOf(end(['person'], [over]))).toEqual(['escalation.cause_ended'])
    lower.take(end(['person'], [over, grant]))
    expect(lower.state).toMatchObject({ state: 'held', holds: [{ why: 'inhibited', by: 'grant' }] })
    expect(lower.run(noon + hour, escalationWakeAt).said()).toEqual([])
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

  it('is looked at again by itself after five minutes', () => {
    const one = noted([0, 700])
    expect(one.run(noon + 6 * minute, escalationWakeAt).types).toEqual(['watched', 'look_asked'])
    expect(note(one, 600).types).toEqual(['watched', 'look_asked', 'resolved'])
    expect(noted([0, 700], [4 * minute, 600]).state.state).toBe('watched')
  })

  it('that nobody could look at again is asked about for an hour and then watched no more; the next crossing begins anew', () => {
    const one = noted([0, 700])
    const asked = Array.from({ length: 12 }, () => 'look_asked')
    expect(one.run(noon + 2 * hour, escalationWakeAt).types).toEqual(['watched', ...asked, 'resolved'])
    expect(note(one, 700).state).toMatchObject({ state: 'watched', activation: 2 })
  })

  it('rule 21: that follows from a higher condition of its root is held by it when it is raised', () => {
    const one = noted([0, 700])
    one.at = noon + 5 * minute
    const newest = { id: 'e', escalation: one.state }
    one.take(noteRisk(about, 700, 'e', { ...alone, newest, higherId: 'higher' }, one.known, one.at))
    expect(one.state).toMatchObject({ state: 'held', holds: [{ why: 'inhibited', by: 'higher' }] })
  })

  it('that is only watched is raised by a breach like anything else', () => {
    const one = noted([0, 700])
    expect(one.raise().state).toMatchObject({ state: 'raised', activation: 1, causes: [{ kind: 'breach' }] })
  })
})
