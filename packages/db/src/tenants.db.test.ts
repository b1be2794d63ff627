import { openTestDatabase, type TestDatabase } from '@understudy/provision/test-database'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anyRow, fillTenantTables, stateTables, tablesOf, tenantTables } from './test/tenant-tables.ts'

const ours = '018f0000-0000-7000-8000-00000000000a'
const theirs = '018f0000-0000-7000-8000-00000000000b'

let database: TestDatabase
let admin: pg.Client
let tables: string[]

beforeAll(async () => {
  database = await openTestDatabase()
  admin = await connect(database.superuserUrl)
  tables = await tenantTables(admin)
  await fillTenantTables(admin, tables, [ours, theirs])
})

afterAll(async () => {
  await admin.end()
  await database.drop()
})

describe('rule 6: no member ever reads another agency', () => {
  test('every table either belongs to an agency or is one of the few that the queue keeps for all', async () => {
    const others = (await tablesOf(admin)).filter((table) => !tables.includes(table))
    expect(others.sort()).toEqual(['_prisma_migrations', 'failing_alarm', 'lane_cursor', 'relay_cursor', 'zone_data'])
  })

  test('every table of an agency enforces row-level security, on its owner too', async () => {
    const { rows } = await admin.query(
      'select relname from pg_class where oid = any ($1::text[]::regclass[]) and not (relrowsecurity and relforcerowsecurity)',
      [tables],
    )
    expect(rows).toEqual([])
  })

  test('no partition of the ledger can be read around the policy of the whole', async () => {
    const { rows } = await admin.query(
      `select count(*)::int as partitions, count(*) filter (where relrowsecurity and relforcerowsecurity)::int as guarded
       from pg_class where relispartition and relkind = 'r'`,
    )
    expect(rows[0].partitions).toBeGreaterThan(30)
    expect(rows[0].guarded).toBe(rows[0].partitions)
    expect(await as('understudy_owner', ours, 'select position from ledger_p000')).toEqual([])
  })

  test('every policy that shows all agencies is for a role that may see few columns', async () => {
    const { rows } = await admin.query(
      "select distinct roles::text from pg_policies where schemaname = 'public' and policyname not like 'tenant%'",
    )
    expect(rows.map((row) => row.roles).sort()).toEqual(['{understudy_relay}', '{understudy_timers}'])
  })

  test.each(['understudy_app', 'understudy_owner'])(
    '%s sees its tenant alone, and nothing while none is set',
    async (role) => {
      for (const table of tables) {
        const asked = `select distinct agency_id from ${table}`
        expect(await as(role, ours, asked), table).toEqual([{ agency_id: ours }])
        expect(await as(role, theirs, `${asked} where agency_id = '${ours}'`), table).toEqual([])
        expect(await as(role, '', asked), table).toEqual([])
        expect(await as(role, undefined, asked), table).toEqual([])
      }
    },
  )

  test('whoever asks for one agency neither changes, removes, adds nor takes over a row of another, in any table', async () => {
    for (const table of tables) {
      const attempts = [
        `update ${table} set agency_id = agency_id where agency_id = '${theirs}' returning 1`,
        `delete from ${table} where agency_id = '${theirs}' returning 1`,
        `update ${table} set agency_id = '${theirs}' where agency_id = '${ours}' returning 1`,
        `select * from ${table} where agency_id = '${theirs}' for update`,
        await anyRow(admin, table, theirs, 1),
      ]
      for (const attempt of attempts)
        expect(await came(as('understudy_app', ours, attempt)), `${table}: ${attempt.slice(0, 60)}`).toBe('nothing')
    }
  })

  test('a batch of two agencies sees both', async () => {
    const seen = await as('understudy_app', `${ours},${theirs}`, 'select agency_id from task order by agency_id')
    expect(seen).toEqual([{ agency_id: ours }, { agency_id: theirs }])
  })

  test('a partition of the ledger is no way around its policy', async () => {
    await expect(as('understudy_app', ours, 'select * from ledger_p000')).rejects.toThrow('permission denied')
    await expect(as('understudy_relay', ours, 'select position from ledger_p000')).rejects.toThrow('permission denied')
  })

  test('the app writes nothing for an agency that it did not name', async () => {
    const insert = `insert into replay_run (agency_id, log_hash) values (gen_random_uuid(), 'x')`
    await expect(as('understudy_app', ours, insert)).rejects.toThrow('row-level security')
  })
})

describe('only the commit function writes state and history', () => {
  test.each([...stateTables, 'ledger', 'command_key'])('the app cannot write %s', async (table) => {
    const attempts = [
      `insert into ${table} (agency_id) select agency_id from ${table}`,
      `update ${table} set agency_id = agency_id`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ]
    for (const attempt of attempts)
      await expect(as('understudy_app', ours, attempt), attempt).rejects.toThrow('permission denied')
  })

  test('a checkpoint stays as it was made', async () => {
    for (const attempt of ['update ledger_checkpoint set number = 9', 'delete from ledger_checkpoint'])
      await expect(as('understudy_app', ours, attempt)).rejects.toThrow('permission denied')
  })
})

describe('the programs that span agencies see next to nothing', () => {
  test('the relay reads positions of all agencies and no bodies', async () => {
    expect(await as('understudy_relay', undefined, 'select distinct agency_id from ledger')).toHaveLength(2)
    for (const column of ['body', 'actor', 'hash', '*'])
      await expect(as('understudy_relay', ours, `select ${column} from ledger`)).rejects.toThrow('permission denied')
  })

  test('the timers read alarms of all agencies and no contexts', async () => {
    for (const table of [
      'agency',
      'client',
      'member',
      'delegation',
      'work_item',
      'review',
      'escalation',
      'access_checklist',
    ]) {
      expect(await as('understudy_timers', undefined, `select agency_id, id, wake_at from ${table}`)).toHaveLength(2)
      for (const column of ['context', 'state', '*'])
        await expect(as('understudy_timers', ours, `select ${column} from ${table}`)).rejects.toThrow(
          'permission denied',
        )
    }
  })

  test.each(['understudy_relay', 'understudy_timers'])('%s reads no other table of an agency', async (role) => {
    const open = {
      understudy_relay: ['ledger', 'agency', 'client', 'parked_event', 'ledger_checkpoint', 'checkpoint_progress'],
      understudy_timers: [
        'agency',
        'client',
        'task',
        'delegation',
        'work_item',
        'review',
        'escalation',
        'calibration',
        'access_checklist',
        'member',
        'question',
        'action',
        'message_target',
        'message',
        'risk_look',
      ],
    }
    for (const table of tables.filter((table) => !open[role as keyof typeof open].includes(table)))
      await expect(as(role, ours, `select 1 from ${table}`), table).rejects.toThrow('permission denied')
  })
})

/** What an attempt came to: nothing where it was refused or met no row. */
async function came(attempt: Promise<unknown[]>): Promise<string> {
  const { rows, refused } = await attempt.then(
    ({ length }) => ({ rows: length, refused: '' }),
    (error: Error) => ({ rows: 0, refused: error.message }),
  )
  if (/permission denied|row-level security/.test(refused)) return 'nothing'
  return refused === '' && rows === 0 ? 'nothing' : `${rows} rows, ${refused}`
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return client
}

/** What `role` is answered in a transaction of the given tenant, undone afterwards. */
async function as(role: string, tenant: string | undefined, sql: string): Promise<unknown[]> {
  await admin.query('begin')
  try {
    await admin.query(`set local role ${role}`)
    if (tenant !== undefined) await admin.query("select set_config('app.agencies', $1, true)", [tenant])
    return (await admin.query(sql)).rows
  } finally {
    await admin.query('rollback')
  }
}
