import type { Chat, Webhook } from '@understudy/contract/http/channels'
import type { InboundWebhook } from '@understudy/contract/http/inbound'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { leads } from '@understudy/domain/actor'
import { type MessageTemplate, usualTemplate } from '@understudy/domain/notification/message-template'
import { type NoticeRules, usualNoticeRules } from '@understudy/domain/notification/notice-rules'
import { stateOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'

const runs = ({ roles }: Viewer) => leads(roles)

async function agencyOf(reads: AgencyReads, { agencyId }: Viewer) {
  const row = await reads.agency.findFirst({ where: { agencyId, id: agencyId } })
  return row === null ? undefined : stateOf('agency', row)
}

/** The endpoints, for who runs the agency; nobody else sees where its events go. */
export async function listWebhooks(reads: AgencyReads, viewer: Viewer): Promise<Webhook[]> {
  if (!runs(viewer)) return []
  const endpoints = Object.entries((await agencyOf(reads, viewer))?.webhooks ?? {})
  const secrets = await secretsOf(reads, viewer)
  return endpoints.map(([id, { url, description, kinds, state, because }]) => ({
    ...{
      id,
      url,
      description,
      kinds: kinds === undefined ? null : [...kinds],
      state,
      because: because ?? null,
      secrets: secrets.get(id)?.count ?? 0,
    },
  }))
}

/** Where work comes in, for who runs the agency. */
export async function listInbound(reads: AgencyReads, viewer: Viewer): Promise<InboundWebhook[]> {
  if (!runs(viewer)) return []
  const { agencyId } = viewer
  const inbound = Object.entries((await agencyOf(reads, viewer))?.inbound ?? {})
  const secrets = await secretsOf(reads, viewer)
  return inbound.map(([id, { description, taskId }]) => ({
    ...{
      id,
      description,
      taskId: taskId ?? null,
      path: `/v1/inbound/${agencyId}/${id}`,
      secrets: secrets.get(id)?.count ?? 0,
      lastReceivedAt: secrets.get(id)?.lastUsedAt?.toISOString() ?? null,
    },
  }))
}

/** The chats, without their addresses: all of them for who runs the agency, their own for everybody else. */
export async function listChats(reads: AgencyReads, viewer: Viewer): Promise<Chat[]> {
  const chats = Object.entries((await agencyOf(reads, viewer))?.chats ?? {})
  const secrets = await secretsOf(reads, viewer)
  return chats
    .filter(([, { memberId }]) => runs(viewer) || memberId === viewer.memberId)
    .map(([id, { channel, name, memberId }]) => ({ id, channel, name, memberId, connected: secrets.has(id) }))
}

export async function readNotices(
  reads: AgencyReads,
  viewer: Viewer,
): Promise<{ rules: NoticeRules; template: MessageTemplate }> {
  const agency = await agencyOf(reads, viewer)
  return { rules: agency?.noticeRules ?? usualNoticeRules, template: agency?.messageTemplate ?? usualTemplate }
}

interface SecretsInForce {
  readonly count: number
  readonly lastUsedAt: Date | null
}

/** How many secrets in force each owner has, and when something came in by one of them last. */
async function secretsOf(reads: AgencyReads, { agencyId }: Viewer): Promise<Map<string, SecretsInForce>> {
  const rows = await reads.channelSecret.findMany({
    where: { agencyId, OR: [{ retiresAt: null }, { retiresAt: { gt: new Date() } }] },
    select: { ownerId: true, lastUsedAt: true },
    orderBy: { lastUsedAt: { sort: 'asc', nulls: 'first' } },
  })
  const known = new Map<string, SecretsInForce>()
  for (const { ownerId, lastUsedAt } of rows)
    known.set(ownerId, { count: (known.get(ownerId)?.count ?? 0) + 1, lastUsedAt })
  return known
}
