import type { LadderFacts } from './ladder-facts.ts'
import { notify, recipient } from './notify.ts'
import type { Run } from './run.ts'
import { withRole } from './whom.ts'

/**
 * The end of the ladder: a state that everybody sees, with somebody who has it now (rule 8). That is the policy's fallback
 * owner, whether they are here or not; else the owners of the agency.
 */
export function exhaust(run: Run, facts: LadderFacts): void {
  const { policy } = run.escalation
  const owners = fallbackOwners(policy.fallbackMemberId, facts)
  const nextAt = run.at + policy.fallbackEveryMs
  run.emit('escalation.exhausted', { fallback: owners[0] ?? null, nextAt })
  tellFallback(run, facts, 'exhausted')
}

/** The fallback owner hears of it until somebody answers: now, and again after the policy's time. */
export function tellFallback(run: Run, facts: LadderFacts, kind: 'exhausted' | 'repeat' | 'rose'): void {
  const { policy } = run.escalation
  const owners = fallbackOwners(policy.fallbackMemberId, facts)
  const next = { position: run.escalation.position, at: run.at + policy.fallbackEveryMs }
  if (owners.length === 0) run.emit('escalation.put_off', { nextAt: next.at })
  else notify(run, { kind, step: null, recipients: owners.map((id) => recipient(run, id, facts)), next })
}

function fallbackOwners(memberId: string | undefined, facts: LadderFacts): string[] {
  const named = memberId === undefined ? undefined : facts.people.get(memberId)
  return memberId !== undefined && named?.state === 'active' ? [memberId] : withRole(facts, 'owner')
}
