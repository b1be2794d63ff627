import type { History, HistoryEvent, HistoryQuery } from '@understudy/contract/http/history'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { peopleIn, unseal } from '@understudy/db/sealed'
import type { StreamType } from '@understudy/domain/stream'
import type { Engine } from '../shell/engine.ts'

type LedgerRow = Awaited<ReturnType<AgencyReads['ledger']['findMany']>>[number]

/** The events of one stream after a version, in order. Whether the stream may be seen is the caller's to ask first. */
export async function readHistory(
  engine: Engine,
  reads: AgencyReads,
  stream: { readonly agencyId: string; readonly type: StreamType; readonly id: string },
  { after, limit }: HistoryQuery,
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
  return { items, next: rows.length > limit ? (items.at(-1)?.version ?? null) : null }
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
