import { type CauseKind, inhibits } from '@understudy/domain/escalation/causes'
import type { RunningCause } from '@understudy/domain/escalation/escalation'
import type { Command } from '@understudy/engine/shell/command'
import type { LaneEvent } from '../lane/lane-events.ts'
import type { Affected, KnownEscalations } from './escalations-of-events.ts'

type Unsent = Omit<Command, 'actor'>

/** What an escalation's own event, or a lifted mute, means for others. */
export function followUps(events: readonly LaneEvent[], known: KnownEscalations): Unsent[] {
  const roots = new Set<string>()
  return events.flatMap((event) => {
    const { agencyId, position: cause, streamId, type, body } = event
    const each = (affected: readonly Affected[] | undefined, name: string, input: object): Unsent[] =>
      (affected ?? []).map(({ id }) => ({
        ...{ name: `escalation.${name}`, agencyId, cause },
        input: { escalationId: id, ...input },
      }))
    switch (type) {
      case 'escalation.notified': {
        // The first notice of a root takes along whatever gathers there (rule 17).
        const { kind, plannedAt } = body
        const root = String(body['root'])
        if (kind !== 'fired' || roots.has(root)) return []
        roots.add(root)
        return each(known.gathering.get(root), 'join_round', { plannedAt })
      }
      case 'escalation.raised':
      case 'escalation.cause_joined': {
        const higher = (body['cause'] as RunningCause).kind
        const lower = known.below.get(streamId)?.filter(({ cause: kind }) => inhibits(higher, kind as CauseKind))
        return each(lower, 'inhibit', { by: streamId })
      }
      case 'escalation.resolved':
        return each(known.inhibited.get(streamId), 'disinhibit', { by: streamId })
      case 'agency.escalations_unmuted':
        return each(known.held.get(streamId), 'lift_mute', { muteId: body['muteId'] })
      default:
        return []
    }
  })
}
