import { type AnyStateMachine, transition } from 'xstate'

/** The moves of a machine as a table: `table[variant][state][event]` is the next state, absent where not allowed. */
export type MoveTable = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>

export interface Moves<Context> {
  readonly table: MoveTable
  /** The next state, or undefined where the machine does not accept the event. */
  next(state: string, event: string, context: Context): string | undefined
  /** The events that the machine accepts in this state. */
  allowed(state: string, context: Context): string[]
}

/**
 * Compiles an XState machine into a table, because asking XState itself for every command costs more than the
 * rest of the decision. `variants` lists every context that a guard can tell apart; `variantOf` names it.
 */
export function compileMoves<Context extends object>(
  machine: AnyStateMachine,
  variants: readonly Context[],
  variantOf: (context: Context) => string,
): Moves<Context> {
  const states = Object.keys(machine.states)
  const contexts = new Map(variants.map((context) => [variantOf(context), context]))
  const table: MoveTable = onDemand([...contexts.keys()], (variant) =>
    onDemand(states, (state) => cells(machine, state, contexts.get(variant) as Context)),
  )
  const row = (state: string, context: Context) => table[variantOf(context)]?.[state]
  return {
    table,
    next: (state, event, context) => row(state, context)?.[event],
    allowed: (state, context) => Object.keys(row(state, context) ?? {}),
  }
}

/** Each value is made when it is first read: every process loads the machines, and few ask about all of their states. */
function onDemand<Value>(names: readonly string[], make: (name: string) => Value): Readonly<Record<string, Value>> {
  const values = {}
  const shape = { enumerable: true, configurable: true }
  for (const name of names) {
    const get = () => {
      const value = make(name)
      Object.defineProperty(values, name, { ...shape, value })
      return value
    }
    Object.defineProperty(values, name, { ...shape, get })
  }
  return values
}

function cells(machine: AnyStateMachine, value: string, context: object): Record<string, string> {
  const from = machine.resolveState({ value, context })
  const taken = machine.events.filter((type: string) => from.can({ type }))
  return Object.fromEntries(taken.map((type: string) => [type, String(transition(machine, from, { type })[0].value)]))
}
