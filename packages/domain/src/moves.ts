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
  const table: MoveTable = Object.fromEntries(variants.map((context) => [variantOf(context), rows(machine, context)]))
  const row = (state: string, context: Context) => table[variantOf(context)]?.[state]
  return {
    table,
    next: (state, event, context) => row(state, context)?.[event],
    allowed: (state, context) => Object.keys(row(state, context) ?? {}),
  }
}

function rows(machine: AnyStateMachine, context: object) {
  return Object.fromEntries(Object.keys(machine.states).map((value) => [value, cells(machine, value, context)]))
}

function cells(machine: AnyStateMachine, value: string, context: object): Record<string, string> {
  const from = machine.resolveState({ value, context })
  const taken = machine.events.filter((type: string) => from.can({ type }))
  return Object.fromEntries(taken.map((type: string) => [type, String(transition(machine, from, { type })[0].value)]))
}
