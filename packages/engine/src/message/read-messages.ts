import type {
  InboxMessage,
  InboxPage,
  InboxQuery,
  Message,
  MessageQuery,
  MessageWithAttempts,
} from '@understudy/contract/http/channels'
import type { Escalation } from '@understudy/contract/http/escalations'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { leads } from '@understudy/domain/actor'
import { tellsVerdict } from '../escalation/present-escalation.ts'
import { worksOf } from '../escalation/works-of.ts'
import { BadCursor } from '../reading/bad-cursor.ts'
import type { Viewer } from '../reading/viewer.ts'
import { readBlindness } from '../review/blindness.ts'
import { type MessageRow, presentMessage } from './present-message.ts'

interface MessagePage {
  readonly items: InboxMessage[]
  readonly next: string | null
}

/** The delivery log, newest first: all of the agency's for who runs it, their own for everybody else. */
export async function listMessages(reads: AgencyReads, viewer: Viewer, query: MessageQuery): Promise<MessagePage> {
  const { state, channel, memberId, recipientId, aboutId } = query
  const filters = [
    ...(state === undefined ? [] : [{ state }]),
    ...(channel === undefined ? [] : [{ channel }]),
    ...(memberId === undefined ? [] : [{ memberId }]),
    ...(recipientId === undefined ? [] : [{ recipientId }]),
    ...(aboutId === undefined ? [] : [{ aboutId }]),
  ]
  return page(reads, viewer, query, [visible(viewer), await untold(reads, viewer), ...filters])
}

/** What the inbox of a member shows, newest first. */
export async function listInbox(reads: AgencyReads, viewer: Viewer, query: InboxQuery): Promise<InboxPage> {
  const asOf = new Date().toISOString()
  const mine = await inInbox(reads, viewer)
  const unread = await reads.message.count({ where: { AND: [mine, { readAt: null }] } })
  const only = query.unread === true ? [{ readAt: null }] : []
  return { ...(await page(reads, viewer, query, [mine, ...only])), unread, asOf }
}

/** What has arrived in a member's inbox and may be told them. */
async function inInbox(reads: AgencyReads, viewer: Viewer) {
  const { agencyId, memberId } = viewer
  return { AND: [{ agencyId, memberId, channel: 'in_app', state: 'sent' }, await untold(reads, viewer)] }
}

export async function readMessage(
  reads: AgencyReads,
  viewer: Viewer,
  id: string,
): Promise<MessageWithAttempts | undefined> {
  const row = await reads.message.findFirst({ where: { AND: [visible(viewer), await untold(reads, viewer), { id }] } })
  if (row === null) return undefined
  const messageId = row.carrierId ?? row.id
  const attempts = await reads.deliveryAttempt.findMany({
    where: { agencyId: viewer.agencyId, messageId },
    orderBy: { number: 'asc' },
  })
  return {
    ...presentMessage(row),
    attempted: attempts.map(({ number, parts, begunAt, endedAt, outcome, status, providerId, detail }) => ({
      ...{ number, parts, begunAt: begunAt.toISOString(), endedAt: endedAt?.toISOString() ?? null },
      ...{ outcome, status, providerId, detail },
    })),
  }
}

/** Seen. False where there is no such message in the member's inbox. */
export async function markRead(reads: AgencyReads, { agencyId, memberId }: Viewer, id: string): Promise<boolean> {
  const mine = { agencyId, id, memberId, channel: 'in_app' }
  const { count } = await reads.message.updateMany({ where: { ...mine, readAt: null }, data: { readAt: new Date() } })
  return count > 0 || (await reads.message.count({ where: mine })) > 0
}

/** All that had arrived by an instant was seen; what came later, or is not to be told yet, stays unread. */
export async function markReadUpTo(reads: AgencyReads, viewer: Viewer, upTo: number): Promise<void> {
  const mine = await inInbox(reads, viewer)
  const seen = { readAt: null, sentAt: { lte: new Date(upTo) } }
  await reads.message.updateMany({ where: { AND: [mine, seen] }, data: { readAt: new Date() } })
}

function visible({ agencyId, memberId, roles }: Viewer) {
  return leads(roles) ? { agencyId } : { agencyId, memberId }
}

/** A message whose cause tells a verdict waits until whoever may be asked to judge the same work has done so. */
async function untold(reads: AgencyReads, viewer: Viewer) {
  const blindness = await readBlindness(reads, viewer)
  return { NOT: { subjectId: { in: [...blindness] }, cause: { in: tellsVerdict } } }
}

async function page(
  reads: AgencyReads,
  viewer: Viewer,
  { after, limit }: { readonly after?: string; readonly limit: number },
  filters: readonly object[],
): Promise<MessagePage> {
  const rows: (MessageRow & { id: string })[] = await reads.message.findMany({
    where: { AND: [...filters, ...(after === undefined ? [] : [beyond(after)])] },
    orderBy: [{ sequence: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: await withWork(reads, viewer, shown.map(presentMessage)),
    next: rows.length > limit && last !== undefined ? `${last.sequence}.${last.id}` : null,
  }
}

/** Each with the work that it is about, by its title. */
async function withWork(reads: AgencyReads, viewer: Viewer, items: readonly Message[]): Promise<InboxMessage[]> {
  const subjects = items.map(({ subject }) => subject as Escalation['subject'])
  const workOf = await worksOf(reads, viewer, subjects)
  return items.map((item, index) => ({ ...item, work: workOf(subjects[index] as Escalation['subject']) }))
}

/** `sequence.id` of the last message of the page before. */
function beyond(after: string) {
  const [, sequence, id] = /^(\d{1,18})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(after) ?? []
  if (sequence === undefined || id === undefined) throw new BadCursor()
  const place = BigInt(sequence)
  return { OR: [{ sequence: { lt: place } }, { sequence: place, id: { lt: id } }] }
}
