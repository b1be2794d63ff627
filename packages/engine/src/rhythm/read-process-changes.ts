import type { WeeklyDraft } from '@understudy/contract/http/rhythm'
import { inAgency } from '@understudy/db/key-ring'
import { clientTextsOf } from '../ledger/client-texts-of.ts'
import type { Engine } from '../shell/engine.ts'
import type { WeekAsked } from './read-week.ts'

type Body = Readonly<Record<string, unknown>>

/** How each change of the process is told, and whether a client is told of it. */
const told: Readonly<Record<string, { readonly says: (body: Body) => string; readonly internal?: true }>> = {
  'task.defined': { says: ({ name }) => `Task “${name}” added` },
  'task.brief_published': { says: ({ version, change }) => `Version ${version} of the brief (${change})` },
  'task.sop_published': { says: ({ version, change }) => `Version ${version} of the SOP (${change})` },
  'task.rubric_published': { says: ({ version }) => `Version ${version} of the rubric`, internal: true },
  'task.plan_changed': { says: ({ planId }) => `Review plan changed to “${planId}”`, internal: true },
  'task.process_fix_opened': { says: ({ name }) => `Process fix opened: ${name}`, internal: true },
  'task.process_fix_landed': {
    says: ({ changed }) => `Process fix in effect: ${(changed as { what: string }).what}`,
    internal: true,
  },
  'task.process_fix_dismissed': {
    says: ({ reason }) => `Process fix closed without a change: ${reason}`,
    internal: true,
  },
  'task.cadence_saved': { says: () => 'Recurring work changed' },
  'client.calendar_published': { says: ({ version }) => `Opening hours changed (version ${version})` },
  'client.policy_published': { says: ({ version }) => `Promises changed (version ${version})` },
  'client.policies_saved': { says: ({ version }) => `Promises changed (version ${version})` },
}

/** What changed in how a client's work is done, from the ledger, first things first. */
export async function readProcessChanges(
  engine: Engine,
  { agencyId, clientId, beginsAt, asOf }: WeekAsked,
  isInternal: boolean,
): Promise<WeeklyDraft['processChanges']> {
  const types = Object.entries(told).flatMap(([type, { internal }]) => (internal && !isInternal ? [] : [type]))
  const asked = [agencyId, clientId, beginsAt, asOf, types]
  const rows = (await inAgency(engine.pool, agencyId, statement, asked)) as unknown as Row[]
  const bodies = await clientTextsOf(
    engine,
    agencyId,
    rows.map(({ body }) => body),
  )
  return rows.map(({ at, type, task_id: taskId, name: taskName }, index) => ({
    ...{ at: at.toISOString(), taskId, taskName, what: told[type]?.says(bodies[index] ?? {}) ?? type },
  }))
}

interface Row {
  readonly at: Date
  readonly type: string
  readonly body: Body
  readonly task_id: string | null
  readonly name: string | null
}

/** $1 agency  $2 client  $3 $4 the span  $5 types; each stream by the ledger's own index */
const statement = `
  with streams as (
    select id, id as task_id, name from task where agency_id = $1 and client_id = $2
    union all
    select $2::uuid, null, null
  )
  select l.occurred_at as at, l.type, l.body, s.task_id, s.name
  from streams s
  join ledger l on l.agency_id = $1 and l.stream_id = s.id and l.type = any ($5::text[])
    and l.occurred_at >= $3 and l.occurred_at < $4
  order by l.position limit 200`
