import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openPool } from '@understudy/db/pool'
import { executableOnPath } from '@understudy/provision/executable-on-path'
import type pg from 'pg'

const clients = 8
/** Of each client, where it is to be seen to run and no more. */
const fewest = 20

/**
 * What one command costs where everything happens inside the database: one function that locks the row, decides, updates
 * it with its version, and writes the chained event and an outbox row. The tables are copies of the real ones, filled
 * with the items of the bench, so that the rows, the indexes and row-level security are the same.
 */
const setUpSql = `
  create schema reference;
  grant usage on schema reference to understudy_app;
  create table reference.work_item (like public.work_item including all excluding generated);
  alter table reference.work_item set (fillfactor = 70);
  create table reference.ledger (like public.ledger including all);
  create table reference.outbox (position bigint primary key, agency_id uuid not null, stream_id uuid not null, type text not null);
  create sequence reference.ledger_position;
  insert into reference.work_item select * from public.work_item;
  create table reference.place as
    select row_number() over () :: integer as number, agency_id, id from public.work_item where state = 'in_progress';
  alter table reference.place add primary key (number);
  analyze reference.work_item, reference.place;
  ${['work_item', 'ledger', 'outbox']
    .map(
      (table) => `
  create policy tenant on reference.${table} using (agency_id = any (array(
    select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)));
  alter table reference.${table} enable row level security;`,
    )
    .join('')}
  grant select, insert, update on all tables in schema reference to understudy_app;
  grant usage on all sequences in schema reference to understudy_app;
  create function reference.command(p_number integer) returns void language plpgsql as $$
  declare
    v_agency uuid;
    v_id uuid;
    v_version integer;
    v_state text;
    v_hash bytea;
    v_body json;
    v_position bigint;
    v_now timestamptz := clock_timestamp();
  begin
    select agency_id, id into v_agency, v_id from reference.place where number = p_number;
    perform set_config('app.agencies', v_agency::text, true);
    select version, state, hash into v_version, v_state, v_hash
    from reference.work_item where agency_id = v_agency and id = v_id for update;
    v_state := case v_state when 'in_progress' then 'blocked' else 'in_progress' end;
    v_body := json_build_object('waitsFor', 'third_party', 'reason', 'Waits for the insurer to answer');
    v_hash := sha256(v_hash || convert_to(v_id::text || v_version || v_state || v_body::text || v_now, 'UTF8'));
    update reference.work_item set version = v_version + 1, state = v_state, hash = v_hash, updated_at = v_now,
      wake_at = v_now + interval '8 hours', due_at = v_now + interval '8 hours'
    where agency_id = v_agency and id = v_id and version = v_version;
    v_position := nextval('reference.ledger_position');
    insert into reference.ledger (position, agency_id, stream_type, stream_id, version, type, schema_version, occurred_at,
      recorded_at, actor, cause, command_id, body, hash)
    values (v_position, v_agency, 'work_item', v_id, v_version + 1, 'work_item.' || v_state, 1, v_now, v_now,
      'member:00000000-0000-4000-8000-000000000000', null, gen_random_uuid(), v_body, v_hash);
    insert into reference.outbox values (v_position, v_agency, v_id, v_state);
  end $$;`

/** Beside items that are in progress. */
export async function setUpReference(admin: pg.Client): Promise<void> {
  await admin.query(setUpSql)
}

/** Commands a second of the reference with eight clients: by pgbench where it is on the path, else the same through pg. */
export async function referenceRate(superuserUrl: string, seconds: number, rows: number): Promise<number> {
  const pgbench = executableOnPath('pgbench')
  return pgbench === undefined ? byPg(superuserUrl, seconds, rows) : byPgbench(pgbench, superuserUrl, seconds, rows)
}

/** What the reference is measured with on this machine. */
export const referenceBy = () => (executableOnPath('pgbench') === undefined ? 'pg' : 'pgbench')

async function byPgbench(pgbench: string, url: string, seconds: number, rows: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'understudy-bench-'))
  const script = join(folder, 'command.sql')
  await writeFile(script, `\\set id random(1, ${rows})\nselect reference.command(:id);\n`)
  const { hostname, port, username, password, pathname } = new URL(url)
  // It counts whole seconds, of which a machine that is busy with something else may give it none.
  const load = seconds < 1 ? ['-t', `${fewest}`] : ['-T', `${Math.round(seconds)}`]
  const args = ['-n', '-c', `${clients}`, '-j', '2', ...load, '-M', 'prepared', '-f', script]
  const where = ['-h', hostname, '-p', port, '-U', username, pathname.slice(1)]
  const env = { ...process.env, PGPASSWORD: decodeURIComponent(password), PGOPTIONS: '-c role=understudy_app' }
  try {
    const { stdout } = await promisify(execFile)(pgbench, [...args, ...where], { env })
    const rate = Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
    if (!(rate > 0)) throw new Error(`pgbench gave no rate:\n${stdout}`)
    return rate
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function byPg(url: string, seconds: number, rows: number): Promise<number> {
  const pool = openPool({ url, role: 'understudy_app', max: clients })
  const until = performance.now() + seconds * 1_000
  let done = 0
  const client = async () => {
    for (; performance.now() < until; done++) {
      const id = 1 + Math.floor(Math.random() * rows)
      await pool.query({ name: 'reference', text: 'select reference.command($1)', values: [id] })
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  await pool.end()
  return done / seconds
}
