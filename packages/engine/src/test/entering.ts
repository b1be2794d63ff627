import { randomUUID } from 'node:crypto'
import type { TestEngine } from './engine-on-test-database.ts'
import type { SmallAgency } from './small-agency.ts'

export interface Entry {
  readonly assistantId?: string
  readonly reviewerId?: string
  readonly clientId?: string
  readonly drawKind?: string
  readonly inclusion?: number | null
  readonly result?: string
  readonly process?: boolean
  readonly day?: string
  readonly sign?: number
  readonly turned?: boolean
  readonly item?: string
  readonly review?: string
  readonly delegationId?: string
  readonly drawnOn?: string
  readonly drawnFor?: string
}

let position = 0

/** Enters as the measures handler does. */
export const entering =
  (on: TestEngine, agency: SmallAgency) =>
  async (entry: Entry): Promise<void> => {
    await on.admin.query(
      `insert into outcome_entry (agency_id, position, sign, review_id, work_item_id, client_id, task_id, assistant_id, reviewer_id,
       draw_kind, inclusion, turned, result, process, day, delegation_id, drawn_on, drawn_for)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [
        ...[agency.agencyId, ++position, entry.sign ?? 1, entry.review ?? randomUUID(), entry.item ?? randomUUID()],
        ...[entry.clientId ?? agency.clientId, agency.tasks.plain, entry.assistantId ?? agency.assistants.va],
        ...[entry.reviewerId ?? agency.reviewers[0], entry.drawKind ?? 'random'],
        ...[entry.inclusion === undefined ? 1 : entry.inclusion, entry.turned ?? false, entry.result ?? 'pass'],
        ...[entry.process ?? false, entry.day ?? '2026-11-20'],
        ...[entry.delegationId ?? null, entry.drawnOn ?? null, entry.drawnFor ?? entry.delegationId ?? null],
      ],
    )
  }
