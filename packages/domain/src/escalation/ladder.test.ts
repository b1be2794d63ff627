import { describe, expect, it } from 'vitest'
import { codesOf, member, noon } from '../samples.fixture.ts'
import { acknowledge } from './acknowledge.ts'
import { dropStep } from './drop-step.ts'
import { endCauses } from './end-causes.ts'
import type { Escalation } from './escalation.ts'
import { forceStep } from './force-step.ts'
import { noteBlock } from './hold-back.ts'
import { resolve } from './resolve.ts'
import { facts, Ladder, ladder, minute, people, step } from './samples.fixture.ts'
import { snooze } from './snooze.ts'
import { escalationWakeAt } from './wake-at.ts'

const second = 1_000
const hour = 60 * minute
const raised = (known = facts()) => new Ladder(known).raise()
const running = ({ state }: Ladder) => ({ id: 'e', escalation: state })
const as = (id: string, role: 'ops_lead' | 'reviewer' = 'ops_lead') => ({ id, member: member(role) })
const run = (one: Ladder, until: number) => one.run(until, escalationWakeAt)
const acknowledged = (one: Ladder, by = 'ann') => one.take(acknowledge(one.state, 'e', as(by), undefined, one.at))

describe('The ladder of an escalation', () => {
  it('waits for the grouping, then asks one after the other, and ends with the fallback owner', () => {
    const one = run(raised(), noon + 31 * minute)
    expect(one.notices).toMatchObject([
      { kind: 'fired', step: 0, to: ['ann'], at: noon + 30 * second, round: 1 },
      { kind: 'fired', step: 1, to: ['ben'], at: noon + 30 * second + 10 * minute, round: 2 },
      { kind: 'fired', step: 2, to: ['cid'], at: noon + 30 * second + 20 * minute, round: 3 },
      { kind: 'exhausted', step: null, to: ['olga'], at: noon + 30 * second + 30 * minute, round: 4 },
    ])
  })

  it('escalation rule 1: a step runs once an activation, however many workers ask at the same instant', () => {
    const one = raised().wake(noon + 30 * second)
    for (let worker = 0; worker < 5; worker++) one.wake(noon + 30 * second)
    expect(one.said()).toEqual(['fired ann'])
  })

  it('escalation rule 2: a ladder is the policy as it was at the start; edits are for later ones only', () => {
    const one = raised().wake(noon + 30 * second)
    const edited = facts({ policy: { version: 2, steps: [step('other', 'olga')] } })
    one.known = edited
    expect(run(one, noon + 11 * minute).said()).toEqual(['fired ann', 'fired ben'])
    expect(one.state.policy.version).toBe(1)
    expect(
      raised(edited)
        .wake(noon + 30 * second)
        .said(),
    ).toEqual(['fired olga'])
  })

  it('escalation rule 3: when a step is dropped mid-run the ladder goes on at the same place, or past the end at the repeat rule', () => {
    const one = raised().wake(noon + 30 * second)
    one.take(dropStep(one.state, 'e', 'first', 'lead', one.at))
    expect(run(one, noon + 11 * minute).said()).toEqual(['fired ann', 'fired ben'])
    one.take(dropStep(one.state, 'e', 'third', 'lead', one.at))
    expect(
      run(one, noon + 21 * minute)
        .said()
        .slice(2),
    ).toEqual(['exhausted olga'])
    const again = raised(facts({ policy: { repeats: 1 } })).wake(noon + 30 * second)
    for (const id of ['second', 'third']) again.take(dropStep(again.state, 'e', id, 'lead', again.at))
    expect(run(again, noon + 11 * minute).said()).toEqual(['fired ann', 'repeat ann'])
    expect(codesOf(dropStep(again.state, 'e', 'nothing', 'lead', again.at))).toEqual(['no_such_step'])
  })

  it('escalation rule 4: acknowledging stops the ladder, and a resolve beats an acknowledgement that crosses it', () => {
    const one = acknowledged(raised().wake(noon + 30 * second))
    expect(run(one, noon + 25 * minute).said()).toEqual(['fired ann'])
    one.take(resolve(one.state, 'e', 'ben', 'Settled', undefined, one.at))
    expect(one.state.state).toBe('resolved')
    expect(codesOf(acknowledge(one.state, 'e', as('ann'), undefined, one.at))).toEqual(['resolved_already'])
    expect(resolve(one.state, 'e', 'cid', 'Settled', undefined, one.at)).toMatchObject({ kind: 'accepted', events: [] })
    expect(codesOf(acknowledge(raised().state, 'e', as('zoe', 'reviewer'), undefined, noon))).toEqual(['not_told'])
  })

  it('escalation rule 5: an acknowledgement has a time-out: first a reminder, then the ladder goes on at the same step', () => {
    const one = acknowledged(raised().wake(noon + 30 * second))
    run(one, noon + 45 * minute)
    expect(one.said()).toEqual(['fired ann', 'reminder ann', 'unacknowledged ann', 'fired ben'])
    expect(one.notices.slice(1, 3).map(({ at }) => at - noon - 30 * second)).toEqual([25 * minute, 30 * minute])
    expect(one.state.holderId).toBeNull()
    const renewed = acknowledged(raised().wake(noon + 30 * second))
    acknowledged(run(renewed, noon + 26 * minute))
    expect(run(renewed, noon + 50 * minute).said()).toEqual(['fired ann', 'reminder ann'])
  })

  it('escalation rule 6: a snooze holds until an instant, then notifies again; a resolve ends it', () => {
    const one = raised().wake(noon + 30 * second)
    one.take(snooze(one.state, 'e', as('ann'), noon + 2 * hour, one.at))
    run(one, noon + 2 * hour + 11 * minute)
    expect(one.said()).toEqual(['fired ann', 'snooze_ended ann', 'fired ben'])
    expect(one.notices[1]?.at).toBe(noon + 2 * hour)
    expect(codesOf(snooze(one.state, 'e', as('ann'), one.at, one.at))).toEqual(['snooze_in_the_past'])
    one.take(snooze(one.state, 'e', as('ann'), one.at + hour, one.at))
    one.take(resolve(one.state, 'e', 'ann', 'Settled', undefined, one.at))
    expect(escalationWakeAt(one.state)).toBeUndefined()
  })

  it('escalation rule 7: somebody forces the next step, even after an acknowledgement, and it says who', () => {
    const one = acknowledged(raised().wake(noon + 30 * second))
    const decision = forceStep(one.state, 'e', 'ann', one.known, one.at)
    expect(decision).toMatchObject({
      events: [{ type: 'escalation.forced', body: { by: 'ann' } }, { body: { by: 'ann' } }],
    })
    expect(one.take(decision).said()).toEqual(['fired ann', 'manual ben'])
    expect(
      run(one, one.at + 11 * minute)
        .said()
        .slice(2),
    ).toEqual(['fired cid'])
    const asleep = facts({ policy: { hours: { mon: [['13:00', '14:00']] } } })
    const night = raised(asleep).wake(noon + 30 * second)
    expect(night.state.state).toBe('held')
    expect(night.take(forceStep(night.state, 'e', 'ann', asleep, night.at)).said()).toEqual(['manual ann'])
  })

  it('escalation rule 8: the end of the ladder is a state with a fallback owner, who goes on hearing of it', () => {
    const one = run(raised(), noon + 31 * minute)
    expect(one.state).toMatchObject({ state: 'exhausted', holderId: 'olga' })
    expect(
      run(one, noon + 3 * hour)
        .said()
        .slice(3),
    ).toEqual(['exhausted olga', 'repeat olga', 'repeat olga'])
    const nobody = new Map([...people].filter(([id]) => id !== 'olga'))
    const ownerless = run(raised(facts({ people: nobody })), noon + 31 * minute)
    expect(ownerless.state).toMatchObject({ state: 'exhausted', holderId: null })
    expect(codesOf(forceStep(one.state, 'e', 'ann', one.known, one.at))).toEqual(['not_allowed_now'])
  })

  it('escalation rule 9: a step with nobody to tell is a failure in the ledger, and the next one runs at once', () => {
    const away = new Map(people).set('ann', member('ops_lead', { state: 'left' }))
    const one = raised(facts({ people: away })).wake(noon + 30 * second)
    expect(one.types).toEqual(['raised', 'step_failed', 'notified'])
    expect(one.said()).toEqual(['fired ben'])
    const alone = new Map([['olga', people.get('olga') as never]])
    const none = raised(facts({ people: alone, policy: { repeats: 5 } })).wake(noon + 30 * second)
    expect(none.types.filter((type) => type === 'step_failed')).toHaveLength(3)
    expect(none.said()).toEqual(['exhausted olga'])
  })

  it('escalation rule 12: a second cause on the same item joins what runs; it starts no other', () => {
    const one = raised().wake(noon + 30 * second)
    one.raise({ cause: 'no_cover' }).raise({ cause: 'no_cover' })
    expect(one.types).toEqual(['raised', 'notified', 'cause_joined'])
    expect(one.state).toMatchObject({ activation: 1, causes: [{ kind: 'breach' }, { kind: 'no_cover' }] })
    acknowledged(one).raise({ cause: 'lapsed_grant' })
    expect(one.said().slice(1)).toEqual(['joined ann'])
    one.take(resolve(one.state, 'e', 'ann', 'Settled', undefined, one.at)).raise()
    expect(one.state).toMatchObject({ state: 'raised', activation: 2, causes: [{ kind: 'breach' }] })
  })

  it('escalation rule 13: the severity can rise mid-ladder: the next step takes over, and none below is repeated', () => {
    const one = raised().wake(noon + 30 * second)
    one.at += minute
    one.raise({ cause: 'critical_verdict' })
    expect(one.state.severity).toBe('critical')
    expect(run(one, noon + 12 * minute).said()).toEqual(['fired ann', 'rose ben', 'fired cid'])
    const had = acknowledged(raised().wake(noon + 30 * second)).raise({ cause: 'critical_verdict' })
    expect(had.said()).toEqual(['fired ann', 'rose ann'])
    expect(had.state.state).toBe('acknowledged')
    const passed = raised(facts({ policy: { steps: [step('bad', 'ben', { from: 'critical' }), step('all', 'ann')] } }))
    expect(passed.wake(noon + 30 * second).said()).toEqual(['fired ann'])
  })

  it('escalation rule 14: blocking holds what is about our lateness with the wait that is left, and nothing else', () => {
    const one = raised().wake(noon + 30 * second)
    one.at = noon + 4 * minute
    one.take(noteBlock(one.state, 'e', true, one.at))
    expect(run(one, noon + 5 * hour).said()).toEqual(['fired ann'])
    one.take(noteBlock(one.state, 'e', false, one.at))
    expect(one.state.nextAt).toBe(noon + 5 * hour + 6 * minute + 30 * second)
    for (const cause of ['blocked_too_long', 'critical_verdict', 'lapsed_grant', 'overdue_answer'] as const) {
      const other = new Ladder().raise({ cause })
      expect(noteBlock(other.state, 'e', true, noon)).toMatchObject({ events: [] })
      const late = new Ladder().raise({}, { isBlocked: true })
      expect(late.state.state).toBe('held')
      expect(late.raise({ cause }).state.state).toBe('climbing')
    }
    const gone = resolve(raised().state, 'e', 'engine', 'The work item was cancelled', undefined, noon)
    expect(gone).toMatchObject({ events: [{ type: 'escalation.resolved' }] })
  })

  it('escalation rule 16: when its cause goes away it resolves itself, and says so to those who had been told, only them', () => {
    const one = run(raised(), noon + 11 * minute)
    one.take(endCauses(running(one), { causes: ['breach'], why: 'delivered' }, one.at))
    run(one, one.at + 2 * minute)
    expect(one.state).toMatchObject({ state: 'resolved', holderId: null })
    expect(one.said()).toEqual(['fired ann', 'fired ben', 'resolved ann+ben'])
    expect(one.types.slice(-2)).toEqual(['resolved', 'notified'])
    const byHand = run(raised(), noon + 11 * minute)
    byHand.take(resolve(byHand.state, 'e', 'ben', 'Settled', undefined, byHand.at))
    expect(byHand.said().at(-1)).toBe('resolved ann')
  })

  it('escalation rule 20: a cause that comes and goes within the hold makes one notice', () => {
    const one = raised().wake(noon + 30 * second)
    for (let flap = 1; flap <= 5; flap++) {
      one.at = noon + flap * minute
      one.take(endCauses(running(one), { causes: ['breach'], why: 'gone' }, one.at))
      run(one, one.at + 50 * second).raise()
    }
    expect(one.said()).toEqual(['fired ann'])
    const early = raised()
    early.take(endCauses(running(early), { causes: ['breach'], why: 'gone' }, early.at))
    expect(run(early, noon + hour).said()).toEqual([])
    expect(early.state.state).toBe('resolved')
  })
})

describe('A promise that was born broken', () => {
  const kinds = (one: Ladder) => run(one, noon + 2 * hour).said()

  it('sends one notice, not the whole ladder, and stays open until it is answered or over', () => {
    expect(kinds(new Ladder().raise({ single: true }))).toEqual(['fired ann'])
  })

  it('found when it was over already still sends its notice, and nobody is asked for anything', () => {
    const one = new Ladder().raise({ over: true })
    expect(kinds(one)).toEqual(['fired ann'])
    expect(one.state.state).toBe('resolved')
    const night = new Ladder(facts({ policy: { hours: { mon: [['13:00', '14:00']] } } })).raise({ over: true })
    expect(night.said()).toEqual([])
    expect(kinds(night)).toEqual(['fired ann'])
    expect((night.escalation as Escalation).state).toBe('resolved')
  })
})

it('a policy is taken by rank, for what it says it is for', () => {
  const [high, rest] = [ladder({ id: 'high', rank: 1, when: { from: 'critical' } }), ladder({ id: 'rest', rank: 2 })]
  const known = facts({ agency: { escalationPolicies: [high, rest] } })
  expect(new Ladder(known).raise().state.policy.id).toBe('rest')
  expect(new Ladder(known).raise({ cause: 'critical_verdict' }).state.policy.id).toBe('high')
  expect(new Ladder(facts({ agency: { escalationPolicies: [] } })).raise().state.policy.id).toBe('default')
})
