import { setup } from 'xstate'
import { compileMoves } from '../moves.ts'

/** What may happen in every state but the last: its causes come, go and worsen, what keeps it still comes and goes. */
const always = (state: string) => ({
  cause_joined: state,
  cause_ended: state,
  severity_raised: state,
  step_dropped: state,
  put_off: state,
  notified: state,
  held: state,
  released: state,
  clocks_settled: state,
  clocks_recomputed: state,
  resolved: 'resolved',
})

/** What a person may do about one that runs, wherever its ladder stands. */
const answers = { acknowledged: 'acknowledged', snoozed: 'snoozed', handed_on: 'climbing' } as const

/**
 * One activation of an escalation, from raised to resolved (escalation, rules 1 to 16). A grouping wait comes before the
 * first notice; waits lie in the context, and `wake_at` of the row says when the earliest ends.
 */
export const escalationMachine = setup({
  types: { context: {} as object, events: {} as { type: string } },
}).createMachine({
  id: 'escalation',
  version: '1',
  context: {},
  initial: 'raised',
  states: {
    watched: {
      on: {
        risk_noted: 'watched',
        look_asked: 'watched',
        raised: 'raised',
        cause_ended: 'watched',
        resolved: 'resolved',
      },
    },
    raised: {
      on: {
        ...always('raised'),
        ...answers,
        notified: 'climbing',
        step_failed: 'raised',
        held: 'held',
        forced: 'climbing',
        exhausted: 'exhausted',
      },
    },
    climbing: {
      on: {
        ...always('climbing'),
        ...answers,
        step_failed: 'climbing',
        repeated: 'climbing',
        held: 'held',
        forced: 'climbing',
        exhausted: 'exhausted',
      },
    },
    held: { on: { ...always('held'), ...answers, released: 'climbing', forced: 'climbing' } },
    acknowledged: {
      on: { ...always('acknowledged'), ...answers, unacknowledged: 'climbing', forced: 'climbing' },
    },
    snoozed: { on: { ...always('snoozed'), ...answers, snooze_ended: 'climbing', forced: 'climbing' } },
    exhausted: { on: { ...always('exhausted'), ...answers, exhausted: 'exhausted' } },
    resolved: { on: { notified: 'resolved' } },
  },
})

export const escalationMoves = compileMoves<object>(escalationMachine, [{}], () => 'any')
