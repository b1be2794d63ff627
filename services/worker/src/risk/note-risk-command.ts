import type { Command } from '@understudy/engine/shell/command'
import type { ItemAtRisk } from './items-at-risk.ts'

/** Tells the engine how likely an item is to break a promise; one of which nothing runs is not. */
export const noteRiskCommand = (agencyId: string, { workItemId, risk = 0 }: ItemAtRisk): Command => ({
  ...{ name: 'escalation.note_risk', agencyId, actor: { kind: 'system', part: 'escalation' } },
  input: { subject: { kind: 'work_item', id: workItemId }, probability: risk },
})
