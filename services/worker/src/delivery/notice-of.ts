import type { Notice, NoticeItem } from '@understudy/channels/notice'
import { worstOf } from '@understudy/domain/escalation/severity'
import type { Bundle } from '@understudy/domain/notification/bundle'
import { threadIdOf } from '@understudy/domain/notification/message-key'
import type { MessageKind } from '@understudy/domain/notification/message-kind'
import { usualTemplate } from '@understudy/domain/notification/message-template'
import { reasonOf, referenceOf } from '@understudy/domain/notification/reference'
import { type LinkPurpose, linkToken } from '@understudy/engine/channel/link-token'
import type { Engine } from '@understudy/engine/shell/engine'
import type { LoadedTarget, Waiting } from './load-target.ts'

/** What of a message its notice tells. */
export type Told = Pick<Waiting, 'id' | 'aboutId' | 'activation' | 'kind' | 'severity' | 'cause' | 'subject'> &
  Pick<Waiting, 'sequence' | 'happenedAt' | 'memberId'>

export interface Addressing {
  readonly agencyId: string
  readonly publicUrl: string
  readonly links: Engine['keys']['links']
  readonly now: number
}

/** Whoever finds the message next week signs in to act. */
const linkLifeMs = 7 * 86_400_000
/** Nothing is to be acknowledged about the end of something, about a test, or where there is no escalation. */
const idle = new Set<MessageKind>([
  ...(['resolved', 'test', 'address_disabled', 'mentioned', 'update_due', 'lapsed', 'planning_warning'] as const),
])

/** What a channel is given: a reference, a reason and links (escalation, rule 27). */
export function noticeOf(
  bundle: Bundle,
  { pending, agency }: Pick<LoadedTarget, 'pending' | 'agency'>,
  open: readonly Told[],
  addressing: Addressing,
): Notice {
  const wanted = new Set(bundle.ids)
  const parts = pending.filter(({ id }) => wanted.has(id))
  const [first] = parts as [Waiting, ...Waiting[]]
  const { agencyId, publicUrl } = addressing
  const isActionable = parts.some(({ kind, memberId }) => memberId !== null && !idle.has(kind))
  return {
    ...{ id: bundle.carrierId, form: bundle.form, kind: first.kind },
    severity: worstOf(parts.map(({ severity }) => severity)),
    threads: threadsOf(parts).map((about) => threadIdOf(agencyId, about)),
    items: parts.map((part) => itemOf(part, addressing)),
    stillOpen: open.map((one) => itemOf({ ...one, kind: 'repeat' }, addressing)),
    links: {
      all:
        isActionable && parts.length + open.length > 1 ? link('acknowledge_all', bundle.carrierId, addressing) : null,
      settings: `${publicUrl}/settings/notifications`,
    },
    template: agency.messageTemplate ?? usualTemplate,
  }
}

/** What it tells of, each once: an escalation keeps its thread also where it is told in a digest. */
const threadsOf = (parts: readonly Waiting[]) => [
  ...new Set(parts.map(({ sharedRoot, aboutId }) => sharedRoot ?? aboutId)),
]

function itemOf(part: Told, addressing: Addressing): NoticeItem {
  const { id, aboutId, activation, kind, severity, cause, subject, sequence, happenedAt, memberId } = part
  const may = memberId !== null && !idle.has(kind)
  return {
    ...{ messageId: id, escalationId: aboutId, activation, kind, severity, cause, subject, sequence },
    reference: referenceOf(subject),
    reason: reasonOf(cause),
    at: happenedAt,
    links: {
      open: openLink(part, addressing.publicUrl),
      acknowledge: may ? link('acknowledge', id, addressing) : null,
      resolve: may ? link('resolve', id, addressing) : null,
    },
  }
}

/** The page of the console that shows what it is about. */
function openLink({ kind, aboutId, subject }: Told, publicUrl: string): string {
  if (kind === 'planning_warning') return subject.kind === 'work_item' ? `${publicUrl}/?item=${aboutId}` : publicUrl
  if (kind === 'test' || kind === 'address_disabled') return publicUrl
  if (kind === 'mentioned') return `${publicUrl}/?item=${aboutId}`
  if (kind === 'lapsed') return `${publicUrl}/delegations/${aboutId}`
  return kind === 'update_due' ? `${publicUrl}/work` : `${publicUrl}/escalations/${aboutId}`
}

function link(purpose: LinkPurpose, messageId: string, { agencyId, publicUrl, links, now }: Addressing): string {
  return `${publicUrl}/links/${linkToken(links, { purpose, agencyId, messageId, expiresAt: now + linkLifeMs })}`
}
