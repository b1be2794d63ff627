import type { Comments } from '@understudy/contract/http/matters'
import type { AgencyReads } from '@understudy/db/prisma-client'
import type { WorkItemEvents } from '@understudy/domain/work-item/work-item'
import { iso } from '../reading/iso.ts'
import { stateOf } from '../reading/stream-row.ts'
import { seesInternal, type Viewer } from '../reading/viewer.ts'
import { readWorkItem } from './read-work-items.ts'

/**
 * What was said about an item, oldest first; to the client's contact what is for the client, and nothing to who is to judge
 * it without knowing what was said.
 */
export async function readComments(reads: AgencyReads, viewer: Viewer, id: string): Promise<Comments | undefined> {
  const item = await readWorkItem(reads, viewer, id)
  if (item === undefined) return undefined
  const seesAll = seesInternal(viewer)
  if (item.blind || (seesAll && item.comments === 0)) return { items: [] }
  const rows = await reads.ledger.findMany({
    where: { agencyId: viewer.agencyId, streamId: id, type: 'work_item.commented' },
    orderBy: { version: 'asc' },
  })
  const said = rows.map((row) => ({ ...row, body: row.body as unknown as WorkItemEvents['work_item.commented'] }))
  const people = said.flatMap(({ actor, body }) => [whoOf(actor), ...(body.mentions ?? [])])
  const contacts = await contactsAmong(reads, viewer.agencyId, people)
  const items = said.map(({ actor, occurredAt, body: { number, text, mentions = [], audience } }) => {
    const isForClient = audience === 'client' || [whoOf(actor), ...mentions].some((one) => contacts.has(one))
    return {
      ...{ number, text, mentions, by: actor, at: iso(occurredAt.getTime()) },
      audience: isForClient ? ('client' as const) : ('internal' as const),
    }
  })
  return { items: seesAll ? items : items.filter(({ audience }) => audience === 'client') }
}

/** Before a comment said for whom it is, it was for the client where one of theirs said it or was mentioned. */
async function contactsAmong(reads: AgencyReads, agencyId: string, ids: readonly string[]): Promise<Set<string>> {
  const members = ids.filter((id) => isId.test(id))
  if (members.length === 0) return new Set()
  const rows = await reads.member.findMany({ where: { agencyId, id: { in: members } } })
  return new Set(rows.filter((row) => stateOf('member', row).clientId !== null).map(({ id }) => id))
}

/** A system that says something is no member. */
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const whoOf = (actor: string) => actor.replace(/^member:/, '')
