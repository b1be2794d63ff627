import type { Proposed } from '../decision.ts'
import type { Escalation, EscalationEvents } from './escalation.ts'
import { evolveEscalation } from './evolve.ts'

/** The events of one decision about one escalation, and how it stands after each of them. */
export interface Run {
  readonly id: string
  readonly at: number
  readonly events: readonly Proposed[]
  readonly escalation: Escalation
  emit<T extends keyof EscalationEvents>(type: T, body: EscalationEvents[T]): void
}

/** A decision that goes step by step looks at what its earlier steps made of the state, by the very fold of the ledger. */
export function startRun(id: string, before: Escalation | undefined, at: number): Run {
  const events: Proposed[] = []
  let state = before
  return {
    id,
    at,
    events,
    get escalation() {
      if (state === undefined) throw new Error('An escalation begins with being watched or raised')
      return state
    },
    emit: (type, body) => {
      state = evolveEscalation(state, { type, body, at, actor: '' })
      events.push({ stream: 'escalation', id, type, body })
    },
  }
}
