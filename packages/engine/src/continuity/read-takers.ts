import type { Takers } from '@understudy/contract/http/takers'
import type { AgencyReads } from '@understudy/db/prisma-client'
import type { Reason } from '@understudy/domain/decision'
import type { Member } from '@understudy/domain/member/member'
import { asClassified } from '@understudy/domain/task/clinical/as-classified'
import { illegal } from '@understudy/domain/work-item/legal'
import { unmetToBeNamed } from '@understudy/domain/work-item/route'
import type { WorkItem } from '@understudy/domain/work-item/work-item'
import { stateOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'
import { readBlindness } from '../review/blindness.ts'
import { seesStaffing, type WorkOf, workOf } from './work-of.ts'

/**
 * For everybody who does work, of how many of these items they would be refused, and why: by the very rules that naming
 * somebody goes by. Items of one task in one state are decided once, however many they are.
 */
export async function readTakers(
  reads: AgencyReads,
  viewer: Viewer,
  workItemIds: readonly string[],
  at: number,
): Promise<Takers | undefined> {
  if (!seesStaffing(viewer)) return undefined
  const alike = await alikeOf(reads, viewer, [...new Set(workItemIds)])
  const taskIds = [...new Set(alike.map(({ item }) => item.taskId))]
  const works = new Map((await workOf(reads, viewer, { taskIds })).map((work) => [work.taskId, work]))
  const items = (await assistantsOf(reads, viewer)).map(({ id, assistant }) => {
    const refusals = alike.map(({ item, count }) => ({
      count,
      reasons: refusalOf(item, works.get(item.taskId), id, assistant, at),
    }))
    const refused = refusals.filter(({ reasons }) => reasons.length > 0)
    return { assistantId: id, refused: sum(refused), reasons: byReason(refused) }
  })
  return { of: sum(alike), items }
}

interface Alike {
  readonly item: WorkItem
  readonly count: number
}

/** The items that the viewer sees, one for all of one task, state and class. */
async function alikeOf(reads: AgencyReads, viewer: Viewer, ids: string[]): Promise<Alike[]> {
  const { agencyId } = viewer
  const rows = await reads.workItem.findMany({ where: { agencyId, id: { in: ids } } })
  const blind = await readBlindness(reads, viewer, ids)
  const seen = rows.filter(({ id }) => !blind.has(id)).map((row) => stateOf('work_item', row))
  const kinds = Map.groupBy(seen, ({ taskId, state, clinical }) => `${taskId} ${state} ${clinical}`)
  return [...kinds.values()].map((own) => ({ item: own[0] as WorkItem, count: own.length }))
}

async function assistantsOf(reads: AgencyReads, { agencyId }: Viewer) {
  const rows = await reads.member.findMany({ where: { agencyId, state: 'active' }, orderBy: { id: 'asc' } })
  return rows
    .map((row) => ({ id: row.id, assistant: stateOf('member', row) }))
    .filter(({ assistant }) => assistant.roles.includes('assistant'))
}

function refusalOf(
  item: WorkItem,
  work: WorkOf | undefined,
  assistantId: string,
  assistant: Member,
  at: number,
): readonly Reason[] {
  const refusal = illegal(item, 'assigned')
  if (refusal !== undefined || work === undefined) return refusal?.reasons ?? []
  const { task, candidates, ofClient } = work
  const delegation = candidates.find((one) => one.delegation.assistantId === assistantId)?.delegation
  const named = { assistant, delegation, compliance: ofClient.compliance }
  return unmetToBeNamed(asClassified(task, item), named, at)
}

interface Refusal {
  readonly count: number
  readonly reasons: readonly Reason[]
}

/** Each reason once, with how many items it stands before; those before most come first. */
function byReason(refused: readonly Refusal[]) {
  const told = refused.flatMap(({ count, reasons }) => reasons.map((reason) => ({ count, reason })))
  const same = Map.groupBy(told, ({ reason: { code, message } }) => `${code} ${message}`)
  return [...same.values()]
    .map((own) => ({ ...(own[0] as (typeof told)[number]).reason, count: sum(own) }))
    .sort((a, b) => b.count - a.count)
}

const sum = (counted: readonly { readonly count: number }[]) => counted.reduce((all, { count }) => all + count, 0)
