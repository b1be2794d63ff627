import { type CauseKind, inhibits } from '@understudy/domain/escalation/causes'
import type { RunningCause } from '@understudy/domain/escalation/escalation'
import { isMoot } from '@understudy/domain/escalation/is-moot'
import type { Command } from '@understudy/engine/shell/command'
import type { LaneEvent } from '../lane/lane-events.ts'
import type { Affected, KnownEscalations, SubjectNow } from './escalations-of-events.ts'

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
        const raised = body['cause'] as RunningCause
        const higher = raised.kind
        const lower = known.below.get(streamId)?.filter(({ cause: kind }) => inhibits(higher, kind as CauseKind))
        return [...each(lower, 'inhibit', { by: streamId }), ...missed(event, raised, known.subjects.get(streamId))]
      }
      case 'escalation.cause_ended':
      case 'escalation.resolved':
        return each(known.inhibited.get(streamId), 'disinhibit', { by: streamId })
      case 'agency.escalations_unmuted':
        return each(known.held.get(streamId), 'lift_mute', { muteId: body['muteId'] })
      default:
        return []
    }
  })
}

/**
 * What became of the subject while the escalation was on its way: until it ran, nobody sent what ends or holds it. Once
 * it runs they are sent, so that this is looked at once.
 */
function missed({ agencyId, position: cause }: LaneEvent, raised: RunningCause, now: SubjectNow | undefined): Unsent[] {
  if (now === undefined) return []
  const { subject, state, isHeld } = now
  const say = (name: string, input: object): Unsent => ({ name: `escalation.${name}`, agencyId, cause, input })
  const { kind, key, endedAt } = raised
  if (endedAt === undefined && isMoot(raised, subject.kind, now))
    return [say('end_causes', { subject, causes: [kind], key, why: 'It was over when it was raised' })]
  const isBlocked = state === 'blocked'
  return isBlocked || isHeld ? [say('note_block', { subject, isBlocked })] : []
}
