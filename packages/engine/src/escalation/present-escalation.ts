import type { Escalation } from '@understudy/contract/http/escalations'
import { type CauseKind, causeOf } from '@understudy/domain/escalation/causes'
import type { Escalation as State } from '@understudy/domain/escalation/escalation'
import type { Mute } from '@understudy/domain/escalation/mute'
import type { Step, Whom } from '@understudy/domain/escalation/policy'
import { muteOf } from '@understudy/domain/escalation/standing'
import { iso, isoOrNull } from '../reading/iso.ts'
import { type StreamRow, stateOf, streamFieldsOf } from '../reading/stream-row.ts'
import type { Blindness } from '../review/blindness.ts'

/** Causes that say what a review found. */
export const tellsVerdict: CauseKind[] = ['critical_verdict', 'review_rounds']

/** What an escalation is presented with: whatever its viewer may not know, what is muted, and of which work it is. */
export interface Presenting {
  readonly blindness: Blindness
  readonly mutes: readonly Mute[] | undefined
  readonly workOf: (subject: Escalation['subject']) => Escalation['work']
  /** What the ledger says of the end of each that is over. */
  readonly resolutions: ReadonlyMap<string, Escalation['resolution']>
  readonly at: number
}

/** An escalation with where its ladder stands, as of `at`, without what its viewer may not know yet. */
export function presentEscalation(
  row: StreamRow,
  { blindness, mutes, workOf, resolutions, at }: Presenting,
): Escalation {
  const state = stateOf('escalation', row)
  const { subject, clientId, taskId, root, activation, severity, policy, pass, holderId } = state
  const isBlind = blindness.has(subject.id)
  const causes = state.causes.filter(({ kind }) => !(isBlind && tellsVerdict.includes(kind)))
  return {
    ...streamFieldsOf(row),
    ...{ state: state.state, subject: { ...subject }, work: titledOf(workOf(subject)) },
    ...{ clientId, taskId, root, activation, severity, pass, holderId },
    causes: causes.map(({ since, endedAt, note, key, kind, severity: worst }) => ({
      ...{ key, kind, severity: worst, says: causeOf(kind).says },
      ...{ since: iso(since), endedAt: isoOrNull(endedAt), note: note ?? null },
    })),
    raisedAt: isoOrNull(state.raisedAt),
    policy: { id: policy.id, version: policy.version, name: policy.name, repeats: policy.repeats },
    ladder: policy.steps.map((step, index) => presentStep(step, index, state)),
    nextAt: isoOrNull(state.nextAt),
    holds: state.holds.map(({ why, since, until }) => ({ why, since: iso(since), until: isoOrNull(until) })),
    until: isoOrNull(state.until),
    clearsAt: isoOrNull(state.clearsAt),
    told: Object.entries(state.told).map(([memberId, channels]) => ({ memberId, channels: [...channels] })),
    hidden: state.state !== 'resolved' && muteOf(state, mutes, at) !== undefined,
    resolvedAt: isoOrNull(state.resolvedAt),
    resolution: resolutions.get(row.id) ?? null,
  }
}

function presentStep({ id, whom, channels, waitMs }: Step, index: number, { position, state }: State) {
  const runs = state === 'raised' || state === 'climbing' || state === 'held'
  return {
    ...{ id, channels: [...channels], waitMs },
    ...{ whom: whom.map(wordOf), done: index < position, next: runs && index === position },
  }
}

function wordOf(whom: Whom): string {
  if (whom.kind === 'role') return `role:${whom.role}`
  if (whom.kind === 'member') return `member:${whom.memberId}`
  return whom.kind === 'on_duty' ? `on_duty:${whom.rotationId}` : whom.kind
}

const titledOf = (work: Escalation['work']) => work && { id: work.id, title: work.title }
