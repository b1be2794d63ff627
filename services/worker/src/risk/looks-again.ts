import { inAgency } from '@understudy/db/key-ring'
import type { Command } from '@understudy/engine/shell/command'
import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'
import { itemsAtRisk } from './items-at-risk.ts'
import { noteRiskCommand } from './note-risk-command.ts'

/**
 * The second look at a high risk, as `escalation.look_asked` asks for it. Whatever it finds is told: what is watched is
 * raised or watched no more. Where it was not high any more, the next crossing is told anew.
 */
export async function looksAgain(pool: pg.Pool, events: readonly LaneEvent[]): Promise<Omit<Command, 'actor'>[]> {
  const asked = events.filter(({ type }) => type === 'escalation.look_asked')
  const commands: Omit<Command, 'actor'>[] = []
  for (const [agencyId, own] of Map.groupBy(asked, (event) => event.agencyId)) {
    const causeOf = new Map(own.map(({ streamId, position }) => [streamId, position]))
    const watched = await inAgency(pool, agencyId, subjects, [agencyId, [...causeOf.keys()]])
    const escalationOf = new Map(watched.map(({ id, subject_id }) => [String(subject_id), String(id)]))
    const items = await itemsAtRisk(pool, agencyId, [...escalationOf.keys()])
    const low = items.filter(({ risk = 0, settings }) => Math.round(risk * 1_000) < settings.riskRaisesAt)
    if (low.length > 0) await inAgency(pool, agencyId, lower, [agencyId, low.map(({ workItemId }) => workItemId)])
    for (const item of items) {
      const cause = causeOf.get(escalationOf.get(item.workItemId) as string)
      commands.push({ ...noteRiskCommand(agencyId, item), ...(cause !== undefined && { cause }) })
    }
  }
  return commands
}

const subjects = `
  select id, subject_id from escalation
  where agency_id = $1 and id = any ($2::uuid[]) and state = 'watched' and subject_kind = 'work_item'`

const lower = 'update risk_look set high = false where agency_id = $1 and work_item_id = any ($2::uuid[])'
