import type { LadderFacts } from './ladder-facts.ts'
import { notify, recipient } from './notify.ts'
import type { Run } from './run.ts'
import { isHere, withRole } from './whom.ts'

/**
 * The end of the ladder: a state that everybody sees, with somebody who has it now (rule 8). That is the policy's fallback
 * owner, else the owners of the agency. Whoever forced it (`by`) is named, and nobody's hours hold it then (rule 7).
 */
export function exhaust(run: Run, facts: LadderFacts, by?: string): void {
  tellFallback(run, facts, 'exhausted', by)
}

/** The fallback owner hears of it until somebody answers: now, and again after the policy's time. Whose it is may change. */
export function tellFallback(run: Run, facts: LadderFacts, kind: 'exhausted' | 'repeat' | 'rose', by?: string): void {
  const { policy, position } = run.escalation
  const owners = fallbackOwners(policy.fallbackMemberId, facts, run.at)
  const fallback = owners[0] ?? null
  const next = { position, at: run.at + policy.fallbackEveryMs }
  if (kind === 'exhausted' || run.escalation.holderId !== fallback)
    run.emit('escalation.exhausted', { fallback, nextAt: next.at })
  if (owners.length === 0) {
    if (kind !== 'exhausted') run.emit('escalation.put_off', { nextAt: next.at })
    return
  }
  const told = owners.map((id) => recipient(run, id, facts))
  const recipients = by === undefined ? told : told.map((one) => ({ ...one, holdUntil: null }))
  notify(run, { kind, step: null, recipients, next, by })
}

/** The one whom the policy names, while they are away with the owners who are here; the owners where they have left. */
function fallbackOwners(memberId: string | undefined, facts: LadderFacts, at: number): string[] {
  const owners = withRole(facts, 'owner')
  if (memberId === undefined || facts.people.get(memberId)?.state !== 'active') return owners
  if (isHere(facts, memberId, at)) return [memberId]
  return [memberId, ...owners.filter((id) => id !== memberId && isHere(facts, id, at))]
}
