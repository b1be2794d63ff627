import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnyStateMachine, createActor } from 'xstate'
import { getSimplePaths } from 'xstate/graph'
import { delegationMachine, delegationMoves, stages } from './delegation/machine.ts'
import { escalationMachine, escalationMoves } from './escalation/machine.ts'
import type { Moves } from './moves.ts'
import { reviewMachine, reviewMoves, verdicts } from './review/machine.ts'
import { workItemMachine, workItemMoves } from './work-item/machine.ts'

interface Case {
  readonly name: string
  readonly machine: AnyStateMachine
  readonly moves: Moves<never>
  readonly contexts: readonly object[]
  /** The states that only a guard about the context leads on from, so that no path of another context sees more. */
  readonly final: readonly string[]
}

const cases: Case[] = [
  {
    name: 'delegation',
    machine: delegationMachine,
    moves: delegationMoves as Moves<never>,
    contexts: [null, ...stages].map((pausedFrom) => ({ pausedFrom })),
    final: ['ended'],
  },
  {
    name: 'work item',
    machine: workItemMachine,
    moves: workItemMoves as Moves<never>,
    contexts: [{ reworked: false }, { reworked: true }],
    final: ['cancelled', 'merged'],
  },
  {
    name: 'review',
    machine: reviewMachine,
    moves: reviewMoves as Moves<never>,
    contexts: [null, ...verdicts].map((verdict) => ({ verdict })),
    final: ['overturned', 'withdrawn'],
  },
  {
    name: 'escalation',
    machine: escalationMachine,
    moves: escalationMoves as Moves<never>,
    contexts: [{}],
    // Those who had been told hear of the end after it.
    final: [],
  },
]

const contextsOf = ({ name, machine, moves, contexts, final }: Case) =>
  contexts.map((context) => ({ title: `${name} with ${JSON.stringify(context)}`, machine, moves, context, final }))

/** Where XState itself goes, asked through an actor; undefined where it does not accept the event. */
function byXState(machine: AnyStateMachine, value: string, type: string, context: object): string | undefined {
  const actor = createActor(machine, { snapshot: machine.resolveState({ value, context }) })
  actor.start()
  if (!actor.getSnapshot().can({ type })) return undefined
  actor.send({ type })
  return String(actor.getSnapshot().value)
}

describe.each(cases.flatMap(contextsOf))('The moves of a $title', ({ machine, moves, context, final }) => {
  const next = (state: string, event: string) => moves.next(state, event, context as never)
  const initial = String(machine.config.initial)

  it('equal XState’s along every path from the first state', () => {
    const paths = getSimplePaths(machine, {
      fromState: machine.resolveState({ value: initial, context }),
      events: machine.events.map((type: string) => ({ type })),
    })
    expect(paths.length).toBeGreaterThan(5)
    for (const { steps, state } of paths) {
      let at = initial
      for (const { event } of steps.slice(1)) at = next(at, event.type) as string
      expect(at).toBe(String(state.value))
    }
  })

  it('equal XState’s in every state for every event, also where it accepts none', () => {
    for (const state of Object.keys(machine.states))
      for (const event of [...machine.events, 'something_else'])
        expect(next(state, event), `${state} on ${event}`).toBe(byXState(machine, state, event, context))
  })

  it('equal XState’s over random events, refused ones included', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...(machine.events as string[])), { maxLength: 25 }), (events) => {
        let [ours, theirs] = [initial, initial]
        for (const event of events) {
          ours = next(ours, event) ?? ours
          theirs = byXState(machine, theirs, event, context) ?? theirs
        }
        expect(ours).toBe(theirs)
      }),
      { numRuns: 50 },
    )
  })

  it('name in a refusal exactly what is allowed, and nothing once it has ended', () => {
    for (const state of Object.keys(machine.states)) {
      const allowed = moves.allowed(state, context as never)
      expect(allowed).toEqual(machine.events.filter((event: string) => next(state, event) !== undefined))
      if (final.includes(state)) expect(allowed).toEqual([])
    }
  })
})
