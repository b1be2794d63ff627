import type { BenchAgency } from '../population.ts'
import { all } from '../population.ts'
import type { SiteCopy } from '../site.ts'

/** How many clocks are armed, how many of them fall due, and over which time. */
export interface ClockLoad {
  readonly armed: number
  readonly due: number
  readonly spreadMs: number
}

const actor = { kind: 'system', part: 'import' } as const
const rowsAStatement = 20_000

/** A promise of a minute without warnings, so that a breach is all that a clock has to say. */
const policies = [
  {
    ...{ id: 'default', audience: 'client', onChange: 'retroactive', pausesFor: [], warnings: [] },
    targets: { turnaround: { kind: 'business', ms: 60_000 } },
  },
]

/** Makes an item of each agency through the engine, and keeps its row to be copied. */
export async function makeSamples({ engine, admin }: SiteCopy, agencies: readonly BenchAgency[]): Promise<void> {
  await send(engine, agencies, 'client.save_policies', ({ clientId }) => ({ clientId, policies }))
  await send(engine, agencies, 'work_item.make', ({ taskId }) => ({ taskId, title: 'Armed' }))
  await admin.query(`
    create temporary table sample as
    select distinct on (agency_id) * from work_item where title = 'Armed' order by agency_id`)
  await admin.query('update sample set assistant_id = null, delegation_id = null')
}

/**
 * Arms a million clocks, one a work item, by copies of the samples. Most are due in a year. The rows have no events of
 * their own, so the ledger of this copy is not one to be folded again.
 */
export async function armClocks({ admin }: SiteCopy, { armed, due }: ClockLoad): Promise<void> {
  // The samples themselves have nothing to say. Only now: whoever was given one since then has set its alarm again.
  await admin.query(`update work_item set wake_at = now() + interval '365 days' where title = 'Armed'`)
  for (let start = 0; start < armed - due; start += rowsAStatement)
    await admin.query(copied, [start, Math.min(start + rowsAStatement, armed - due) - 1])
  await admin.query('analyze work_item')
}

async function send(
  engine: SiteCopy['engine'],
  agencies: readonly BenchAgency[],
  name: string,
  input: (agency: BenchAgency) => object,
): Promise<void> {
  await all(
    engine,
    agencies.map((agency) => ({ name, agencyId: agency.agencyId, actor, input: input(agency) })),
  )
}

const columns = `
  agency_id, id, version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, client_id, task_id,
  delegation_id, assistant_id, title, external_id, priority, made_at, due_at, waits_for, done_at`

const copied = `
  insert into work_item (${columns})
  select s.agency_id, gen_random_uuid(), s.version, s.hash, s.state, s.machine_version, s.context,
         now() + interval '365 days', null, s.updated_at, s.client_id, s.task_id, null, null, 'Armed', null, s.priority,
         s.made_at, now() + interval '365 days', null, null
  from generate_series($1::integer, $2::integer) n
  join (select *, row_number() over () - 1 as nth, count(*) over () as many from sample) s on s.nth = n % s.many`

/** Makes some of them fall due one after the other from an instant on: the deadline in the context, the alarm beside it. */
export async function letFallDue(
  { admin }: Pick<SiteCopy, 'admin'>,
  { due, spreadMs }: Omit<ClockLoad, 'armed'>,
  fromMs: number,
): Promise<void> {
  await admin.query(falling, [due, spreadMs, fromMs])
}

const falling = `
  insert into work_item (${columns})
  select s.agency_id, gen_random_uuid(), s.version, s.hash, s.state, s.machine_version,
         jsonb_set(jsonb_set(s.context::jsonb, '{clocks,0,dueAt}', to_jsonb(d.at)), '{title}', '"Due"')::json,
         to_timestamp((d.at + 1) / 1000.0), null, s.updated_at, s.client_id, s.task_id, null, null, 'Due', null, s.priority,
         s.made_at, to_timestamp(d.at / 1000.0), null, null
  from generate_series(0, $1::integer - 1) n
  cross join lateral (select $3::bigint + (n::bigint * $2::integer / $1::integer) as at) d
  join (select *, row_number() over () - 1 as nth, count(*) over () as many from sample) s on s.nth = n % s.many`
