import { accepted, type Decision, type Proposed } from '@understudy/domain/decision'

/** Several decisions of one command: all of their events and results, or the first refusal. */
export function inTurn(...steps: (() => Decision)[]): Decision {
  const events: Proposed[] = []
  const result: Record<string, unknown> = {}
  for (const step of steps) {
    const decision = step()
    if (decision.kind === 'refused') return decision
    events.push(...decision.events)
    Object.assign(result, decision.result)
  }
  return accepted(events, result)
}
