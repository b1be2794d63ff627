import { accepted, type Decision, type Proposed, refusedBecause } from '@understudy/domain/decision'
import { clientOf } from './client-of.ts'
import type { Command } from './command.ts'
import type { WorkingSet } from './world.ts'

/** What the erasure itself does. */
const ofErasure = new Set(['client.erase', 'client.advance_erasure', 'client.finish_erasure', 'client.erase_texts'])

/**
 * Nothing more is written for a client that is being erased, whoever sends it: what would be accepted is refused, and what
 * the engine's own parts still had in hand comes to nothing.
 */
export function refuseErased(decision: Decision, { name, agencyId, actor }: Command, set: WorkingSet): Decision {
  const events = decision.kind === 'accepted' ? decision.events : decision.record
  if (ofErasure.has(name) || !events.some((event) => isErased(event, agencyId, set))) return decision
  if (actor.kind === 'system') return accepted([])
  return refusedBecause('client_erased', 'This client’s data was erased', 'Register the client anew for new work')
}

function isErased(event: Proposed, agencyId: string, set: WorkingSet): boolean {
  const entry = set.find(agencyId, event.id)
  if (entry?.state?.textsErased) return true
  const clientId = clientOf(entry === undefined ? event : { ...event, entry })
  if (clientId === undefined) return false
  const client = set.find(agencyId, clientId)
  return client?.type === 'client' && client.state !== undefined && client.state.state !== 'active'
}
