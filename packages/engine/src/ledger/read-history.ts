import type { History, HistoryEvent, HistoryQuery } from '@understudy/contract/http/history'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { peopleIn, unseal } from '@understudy/db/sealed'
import type { StreamType } from '@understudy/domain/stream'
import type { Blindness } from '../review/blindness.ts'
import type { Engine } from '../shell/engine.ts'
import { unnamed, untold } from './untold.ts'

type LedgerRow = Awaited<ReturnType<AgencyReads['ledger']['findMany']>>[number]

/**
 * The events of one stream after a version, in order. Whether the stream may be seen is the caller's to ask first; what
 * of it tells a verdict that the viewer may not know yet is left out.
 */
export async function readHistory(
  engine: Engine,
  reads: AgencyReads,
  stream: { readonly agencyId: string; readonly type: StreamType; readonly id: string },
  { after, limit }: HistoryQuery,
  blindness: Blindness = new Set(),
): Promise<History> {
  const { agencyId, type: streamType, id: streamId } = stream
  const rows = await reads.ledger.findMany({
    where: { agencyId, streamId, streamType, version: { gt: after } },
    orderBy: { version: 'asc' },
    take: limit + 1,
  })
  const page = rows.slice(0, limit)
  const keys = await engine.keys.of(agencyId, [...new Set(page.flatMap(({ body }) => peopleIn(body)))])
  const items = page.map((row) => present(row, (person) => keys.get(person)))
  const next = rows.length > limit ? (items.at(-1)?.version ?? null) : null
  const isOfItem = streamType === 'work_item' && blindness.has(streamId)
  return isOfItem
    ? { items: await untilHandedIn(reads, stream, items), next: null }
    : { items: untold(items, blindness), next }
}

function present(row: LedgerRow, keyOf: (person: string) => Buffer | undefined): HistoryEvent {
  return {
    position: Number(row.position),
    version: row.version,
    type: row.type,
    schemaVersion: row.schemaVersion,
    occurredAt: row.occurredAt.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
    actor: row.actor,
    cause: row.cause === null ? null : Number(row.cause),
    commandId: row.commandId,
    body: unseal(row.body, keyOf) as Record<string, unknown>,
    hash: Buffer.from(row.hash).toString('hex'),
  }
}

/** Work that is looked at a second time shows how it came to be handed in, by nobody named, and nothing of what followed. */
async function untilHandedIn(
  reads: AgencyReads,
  { agencyId, type: streamType, id: streamId }: { agencyId: string; type: StreamType; id: string },
  items: readonly HistoryEvent[],
): Promise<HistoryEvent[]> {
  const first = await reads.ledger.findFirst({
    where: { agencyId, streamId, streamType, type: 'work_item.submitted' },
    orderBy: { version: 'asc' },
  })
  return items.filter(({ version }) => version <= (first?.version ?? 0)).map(unnamed)
}
