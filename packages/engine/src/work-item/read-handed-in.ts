import type { HandedIn, ReviewRound } from '@understudy/contract/http/handed-in'
import type { HistoryEvent } from '@understudy/contract/http/history'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { memberIn } from '@understudy/domain/actor'
import type { StreamType } from '@understudy/domain/stream'
import { readHistory } from '../ledger/read-history.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'
import { type Blindness, readBlindness } from '../review/blindness.ts'
import { presentReview, visible as visibleReviews } from '../review/read-reviews.ts'
import { roundsOf } from '../review/rounds-of.ts'
import type { Engine } from '../shell/engine.ts'
import { visible } from './read-work-items.ts'
import { submissionsOf } from './submissions-of.ts'

/**
 * Everything that was handed in for a work item, with its run of the SOP, and what reviews said of it: to those whose
 * agency or whose own work it is. Who may have to judge it blindly is told the first submission and nobody's name.
 */
export async function readHandedIn(
  engine: Engine,
  reads: AgencyReads,
  viewer: Viewer,
  workItemId: string,
): Promise<HandedIn | undefined> {
  if (scopeOf(viewer).kind === 'client') return undefined
  const row = await reads.workItem.findFirst({ where: { AND: [visible(viewer), { id: workItemId }] } })
  if (row === null) return undefined
  const blindness = await readBlindness(reads, viewer, [workItemId])
  const blind = blindness.has(workItemId)
  const read = (type: StreamType, id: string) => readAll(engine, reads, viewer, { type, id }, blindness)
  return {
    ...{ workItemId, blind },
    submissions: submissionsOf(await read('work_item', workItemId), (actor) =>
      blind ? null : (memberIn(actor) ?? null),
    ),
    rounds: blind ? [] : await readRounds(reads, viewer, workItemId, blindness, read),
  }
}

type Read = (type: StreamType, id: string) => Promise<HistoryEvent[]>

/** Of every review of the item that hides nothing from the viewer. */
async function readRounds(
  reads: AgencyReads,
  viewer: Viewer,
  workItemId: string,
  blindness: Blindness,
  read: Read,
): Promise<ReviewRound[]> {
  const rows = await reads.review.findMany({ where: { AND: [visibleReviews(viewer), { workItemId }] } })
  const open = rows.filter((row) => !presentReview(row, viewer, blindness).blind)
  const rounds = await Promise.all(open.map(async ({ id }) => roundsOf(id, await read('review', id))))
  return rounds.flat().sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

const most = 500

async function readAll(
  engine: Engine,
  reads: AgencyReads,
  { agencyId }: Viewer,
  stream: { readonly type: StreamType; readonly id: string },
  blindness: Blindness,
): Promise<HistoryEvent[]> {
  const events: HistoryEvent[] = []
  for (let after = 0; ; ) {
    const { items, next } = await readHistory(engine, reads, { agencyId, ...stream }, { after, limit: most }, blindness)
    events.push(...items)
    if (next === null) return events
    after = next
  }
}
