import type { Comments } from '@understudy/contract/http/matters'
import type { AgencyReads } from '@understudy/db/prisma-client'
import type { WorkItemEvents } from '@understudy/domain/work-item/work-item'
import { iso } from '../reading/iso.ts'
import type { Viewer } from '../reading/viewer.ts'
import { readWorkItem } from './read-work-items.ts'

/** What was said about an item, oldest first; nothing for who is to judge it without knowing what was said. */
export async function readComments(reads: AgencyReads, viewer: Viewer, id: string): Promise<Comments | undefined> {
  const item = await readWorkItem(reads, viewer, id)
  if (item === undefined) return undefined
  if (item.blind || item.comments === 0) return { items: [] }
  const rows = await reads.ledger.findMany({
    where: { agencyId: viewer.agencyId, streamId: id, type: 'work_item.commented' },
    orderBy: { version: 'asc' },
  })
  return {
    items: rows.map(({ actor, occurredAt, body }) => {
      const { number, text, mentions = [] } = body as unknown as WorkItemEvents['work_item.commented']
      return { number, text, mentions, by: actor, at: iso(occurredAt.getTime()) }
    }),
  }
}
