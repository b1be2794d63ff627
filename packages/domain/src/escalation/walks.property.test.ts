import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { member, noon } from '../samples.fixture.ts'
import { acknowledge } from './acknowledge.ts'
import { causeKinds } from './causes.ts'
import { endCauses } from './end-causes.ts'
import { forceStep } from './force-step.ts'
import { handOn } from './hand-on.ts'
import { disinhibit, inhibit, noteBlock } from './hold-back.ts'
import { escalationMachine } from './machine.ts'
import { resolve } from './resolve.ts'
import { facts, Ladder, minute } from './samples.fixture.ts'
import { snooze } from './snooze.ts'
import { escalationWakeAt } from './wake-at.ts'

/** A condition that much follows from, and what became of it. */
const higher = new Ladder()
  .raise({ cause: 'lapsed_grant' })
  .raise({ cause: 'overdue_answer' })
  .raise({ cause: 'critical_verdict' })
  .raise({ cause: 'third_attempt' }).state
const over = { ...higher, state: 'resolved' } as const

const lead = { id: 'ann', member: member('ops_lead') }
const hours = {
  mon: [
    ['08:00', '12:30'],
    ['20:00', '02:00'],
  ],
  wed: [['08:00', '12:30']],
} as const

const moves = {
  raise: (one: Ladder, pick: number) => one.raise({ cause: causeKinds[pick % causeKinds.length] as never }),
  end: (one: Ladder, pick: number) => {
    const causes = [...causeKinds.slice(0, 1 + (pick % causeKinds.length))]
    return one.take(endCauses({ id: 'e', escalation: one.state }, { causes, why: 'gone' }, one.at))
  },
  acknowledge: (one: Ladder) => tried(one, acknowledge(one.state, 'e', lead, undefined, one.at)),
  snooze: (one: Ladder, pick: number) => tried(one, snooze(one.state, 'e', lead, one.at + 1 + pick * minute, one.at)),
  force: (one: Ladder) => tried(one, forceStep(one.state, 'e', 'ann', one.known, one.at)),
  handOn: (one: Ladder) => tried(one, handOn(one.state, 'e', { by: 'ann', to: 'ben' }, one.known, one.at)),
  block: (one: Ladder) => one.take(noteBlock(one.state, 'e', true, one.at)),
  unblock: (one: Ladder) => one.take(noteBlock(one.state, 'e', false, one.at)),
  inhibit: (one: Ladder) => one.take(inhibit(one.state, 'e', { id: 'higher', escalation: higher }, one.at)),
  disinhibit: (one: Ladder) =>
    one.take(disinhibit(one.state, 'e', { by: { id: 'higher', escalation: over }, others: [] }, one.at)),
  resolve: (one: Ladder, pick: number) =>
    pick % 20 === 0 ? one.take(resolve(one.state, 'e', 'ann', 'Settled', undefined, one.at)) : one,
  wait: (one: Ladder, pick: number) => one.run(one.at + pick * 7 * minute, escalationWakeAt),
}

const tried = (one: Ladder, decision: ReturnType<typeof acknowledge>) =>
  decision.kind === 'accepted' ? one.take(decision) : one

const walk = fc.array(
  fc.tuple(fc.constantFrom(...(Object.keys(moves) as (keyof typeof moves)[])), fc.nat({ max: 40 })),
  {
    minLength: 1,
    maxLength: 25,
  },
)

describe('Whatever is done with an escalation, in whatever order', () => {
  const seen = new Set<string>()
  const lived = (steps: readonly (readonly [keyof typeof moves, number])[], changes = {}) => {
    const one = new Ladder(facts({ policy: { repeats: 1, ...changes } })).raise()
    for (const [name, pick] of steps) {
      const before = one.escalation?.state
      moves[name](one, pick)
      seen.add(`${before} ${one.escalation?.state}`)
      holds(one)
    }
    return one
  }

  /** What is true after every step. */
  const holds = ({ state, at }: Ladder) => {
    const wakeAt = escalationWakeAt(state)
    if (state.state === 'resolved') return expect(wakeAt).toBeUndefined()
    // Nothing that runs is forgotten: it is woken, or somebody's move or another condition is waited for, or it was told once.
    const waits = state.holds.some(({ why }) => why === 'blocked' || why === 'inhibited')
    expect(wakeAt !== undefined || waits || state.state === 'held', JSON.stringify(state)).toBe(true)
    if (state.state === 'held') expect(state.holds.length).toBeGreaterThan(0)
    expect(state.holderId === null).toBe(!['acknowledged', 'snoozed', 'exhausted'].includes(state.state))
    return (
      expect(state.position).toBeLessThanOrEqual(state.policy.steps.length), expect(at).toBeGreaterThanOrEqual(noon)
    )
  }

  it('nobody is forgotten, and no round is told twice', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        const { notices, state } = lived(steps)
        const perLife = Map.groupBy(notices, ({ round }) => round)
        if (state.activation === 1) for (const [, same] of perLife) expect(same).toHaveLength(1)
      }),
      { numRuns: 300 },
    )
  })

  it('the same holds outside hours', () => {
    fc.assert(
      fc.property(walk, (steps) => void lived(steps, { hours })),
      { numRuns: 150 },
    )
  })

  it('every state of the machine was met on these walks', () => {
    const met = new Set([...seen].flatMap((pair) => pair.split(' ')))
    for (const state of Object.keys(escalationMachine.states))
      if (state !== 'watched') expect(met, state).toContain(state)
  })
})
