import { openTestDatabase, type TestDatabase } from '@understudy/provision/test-database'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tablesOf } from './test/tenant-tables.ts'

let database: TestDatabase
let admin: pg.Client

beforeAll(async () => {
  database = await openTestDatabase()
  admin = new pg.Client({ connectionString: database.superuserUrl })
  await admin.connect()
})

afterAll(async () => {
  await admin.end()
  await database.drop()
})

describe('what a role may read, from the catalogue', () => {
  test('the relay: positions, types and modes, cursors and what was parked; no body, actor or hash of an event', async () => {
    expect(await readable('understudy_relay')).toEqual({
      agency: 'agency_id id mode',
      client: 'agency_id id',
      checkpoint_progress: 'agency_id counted_position hash number upto_position waiting waiting_since',
      lane_cursor: 'handler lane position sent_position',
      ledger: 'agency_id position recorded_at stream_id stream_type type version',
      ledger_checkpoint: 'agency_id number upto_position',
      parked_event: 'agency_id handler position replayed_at',
      relay_cursor: 'lease_owner lease_until name position',
    })
  })

  test('the timers: alarms, and which of them fail', async () => {
    expect(await readable('understudy_timers')).toEqual({
      access_checklist: 'agency_id id wake_at',
      action: 'agency_id id wake_at',
      agency: 'agency_id id wake_at',
      calibration: 'agency_id id wake_at',
      client: 'agency_id id wake_at',
      delegation: 'agency_id id wake_at',
      member: 'agency_id id wake_at',
      failing_alarm: 'failures next_at stream_id wake_at',
      message: 'agency_id channel held_until made_at state',
      message_target: 'agency_id id wake_at',
      escalation: 'agency_id id wake_at',
      question: 'agency_id id wake_at',
      review: 'agency_id id wake_at',
      risk_look: 'agency_id id wake_at work_item_id',
      task: 'agency_id id wake_at',
      work_item: 'agency_id id wake_at',
    })
  })
})

describe('what a role may write, from the catalogue', () => {
  test.each([
    ['understudy_relay', ['checkpoint_progress', 'lane_cursor', 'relay_cursor']],
    ['understudy_timers', ['failing_alarm']],
  ])('%s: where it stands, and nothing of an agency', async (role, writable) => {
    const { rows } = await admin.query(
      `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and has_table_privilege($1, oid, 'insert, update, delete, truncate') order by 1`,
      [role],
    )
    expect(rows.map(({ name }) => name)).toEqual(writable)
  })

  test("not even the ledger's owner changes history", async () => {
    const { rows } = await admin.query(
      `select t.name, p.privilege from unnest(array['ledger', 'ledger_checkpoint']) t (name), unnest(array['update', 'delete', 'truncate']) p (privilege)
       where has_table_privilege('understudy_owner', t.name, p.privilege)`,
    )
    expect(rows).toEqual([])
  })
})

describe('functions that act for another role', () => {
  test('fix where they look names up, and are for the app, and for the relay where they tell it only where to look', async () => {
    const { rows } = await admin.query(
      `select proname::text as name, coalesce(array_to_string(proconfig, ' '), '') as config,
              (select array_agg(distinct grantee::regrole::text) from aclexplode(proacl) where grantee <> proowner) as callers
       from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`,
    )
    expect(rows.map(({ name }) => name)).toContain('commit_batch')
    for (const { name, config, callers } of rows) {
      expect(config, name).toContain('search_path=public, pg_temp')
      expect(callers, name).toEqual(
        name === 'stirring_positions' ? ['understudy_app', 'understudy_relay'] : ['understudy_app'],
      )
    }
  })

  test('belong to roles that cannot step around row-level security', async () => {
    const { rows } = await admin.query(
      `select distinct r.rolname::text as name, r.rolbypassrls or r.rolsuper or r.rolcanlogin as mighty
       from pg_proc p join pg_roles r on r.oid = p.proowner where p.pronamespace = 'public'::regnamespace and p.prosecdef order by 1`,
    )
    expect(rows).toEqual([
      { name: 'understudy_owner', mighty: false },
      { name: 'understudy_relay', mighty: false },
    ])
  })
})

/** The columns that a role may select, by table. */
async function readable(role: string): Promise<Record<string, string>> {
  const { rows } = await admin.query(
    `select c.relname::text as name, string_agg(a.attname, ' ' order by a.attname) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relname = any ($2) and has_column_privilege($1, c.oid, a.attnum, 'select') group by c.relname`,
    [role, await tablesOf(admin)],
  )
  return Object.fromEntries(rows.map(({ name, columns }) => [name, columns]))
}
