import type { TestEngine } from '@understudy/engine/test/engine-on-test-database'

/** The clock of a test's database, for every session but the superuser's. It only goes on, as clocks do. */
export interface DatabaseClock {
  /** It stands at this instant (ISO 8601) and goes on from there. */
  standAt(instant: string): Promise<void>
  goOn(ms: number): Promise<void>
  /** In SQL, for the superuser. */
  readonly now: string
}

/** To be called before anybody else is connected: a function of ours is found before Postgres' own of that name. */
export async function openDatabaseClock({ admin }: TestEngine): Promise<DatabaseClock> {
  await admin.query(`
    create schema clock;
    create table clock.ahead (of_time interval not null);
    insert into clock.ahead values ('0');
    create function clock.clock_timestamp() returns timestamptz language sql volatile
      as 'select pg_catalog.clock_timestamp() + of_time from clock.ahead';
    grant usage on schema clock to public;
    grant select on clock.ahead to public;`)
  // What looks names up in its own places is told of it by name.
  const { rows: shell } = await admin.query(
    "select pg_get_functiondef(oid) as definition from pg_proc where proname = 'load_batch'",
  )
  await admin.query(String(shell[0].definition).replaceAll('clock_timestamp()', 'clock.clock_timestamp()'))
  const { rows } = await admin.query('select current_database() as name')
  await admin.query(`alter database "${rows[0].name}" set search_path = clock, public, pg_catalog`)
  return {
    now: 'clock.clock_timestamp()',
    async standAt(instant) {
      await admin.query('update clock.ahead set of_time = $1::timestamptz - pg_catalog.clock_timestamp()', [instant])
    },
    async goOn(ms) {
      await admin.query('update clock.ahead set of_time = of_time + make_interval(secs => $1::float8 / 1000)', [ms])
    },
  }
}
