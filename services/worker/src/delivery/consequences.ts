import type { Failed } from '@understudy/channels/delivery'
import { rootOfHost } from '@understudy/domain/escalation/root-of-host'
import type { Command } from '@understudy/engine/shell/command'
import type { LoadedTarget } from './load-target.ts'

const actor = { kind: 'system', part: 'delivery' } as const

/**
 * What a failure means for the agency, as commands that do nothing the second time: an address that is no good is used no
 * more, an endpoint that wants or takes nothing is disabled, and a dead letter is somebody's to decide about, but for a test:
 * whoever sent it looks at what came of it.
 */
export function consequences(
  agencyId: string,
  target: LoadedTarget,
  failure: Failed,
  { isDead, isTest = false }: { readonly isDead: boolean; readonly isTest?: boolean },
): Command[] {
  const { channel, recipientId, member } = target
  const isBounce = channel === 'email' && failure.cause === 'bounced' && member?.emailDisabled === undefined
  const isClosed = channel === 'webhook' && (failure.cause === 'gone' || (isDead && failure.cause !== 'not_configured'))
  return [
    ...(isBounce
      ? [command('member.note_bounce', { memberId: recipientId, reason: `bounced: ${failure.detail}` })]
      : []),
    ...(isClosed
      ? [
          command('agency.disable_webhook', {
            endpointId: recipientId,
            reason: failure.cause === 'gone' ? 'gone' : 'dead letter',
          }),
        ]
      : []),
    ...(isDead && !isTest && channel !== 'in_app'
      ? [command('escalation.raise', raised(agencyId, target, failure))]
      : []),
  ]

  function command(name: string, input: object): Command {
    return { name, agencyId, actor, input }
  }
}

/** The provider is not there, or not set up: whoever is told by this channel is not, and it is nobody's address. */
const ofProvider = new Set<Failed['cause']>(['unreachable', 'timed_out', 'not_configured'])

/**
 * One cause for each address, so that a thousand dead letters of it are one thing to decide; and one root for all whom a
 * provider did not reach, or that one host keeps from us, so that they are told together (escalation, rule 17).
 */
function raised(agencyId: string, target: LoadedTarget, failure: Failed) {
  const { channel, recipientId, memberId } = target
  const root = rootOf(agencyId, target, failure)
  const subject = memberId === null ? { kind: 'agency', id: agencyId } : { kind: 'member', id: memberId }
  return {
    ...{ subject, cause: 'undeliverable', key: `undeliverable ${channel} ${recipientId}`, note: `by ${channel}` },
    ...(root !== undefined && { root }),
  }
}

function rootOf(agencyId: string, { channel, recipientId, agency }: LoadedTarget, { cause, status }: Failed) {
  if (channel !== 'webhook') return ofProvider.has(cause) ? `agency:${agencyId}` : undefined
  const url = agency.webhooks?.[recipientId]?.url
  const isDown = cause === 'unreachable' || cause === 'timed_out' || (status ?? 0) >= 500
  return isDown && url !== undefined ? rootOfHost(agencyId, url) : undefined
}
