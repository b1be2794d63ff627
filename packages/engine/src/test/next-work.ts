import type { Outcome } from '../shell/command.ts'
import type { Work } from './random-moves.ts'

export type Row = Record<string, unknown>

export const resultOf = (outcome: Outcome, name: string) => String(outcome.kind === 'accepted' && outcome.result[name])

export const doneStates = ['delivered', 'accepted', 'rejected', 'cancelled', 'merged', 'none']

/** What people who know their work do with an item in this state. */
export function nextWork(state: string, hasSomebody: boolean, { ticked }: Row): Work {
  if (state === 'in_progress') return (ticked as number[]).length > 0 ? 'submit' : 'tick'
  if (state === 'submitted') return 'draw'
  if (state === 'blocked') return 'resume'
  return hasSomebody ? 'start' : 'route'
}

/** What whoever has the item does themselves; the rest is for a lead or the engine. */
export const isTheirs = (what: Work) => what === 'start' || what === 'tick' || what === 'submit'
