import type pg from 'pg'

/** The database's clock, as the shell reads it, goes on by so many days more. */
export async function daysPass(admin: pg.Client, days: number): Promise<void> {
  await shiftClock(admin, days * 86_400_000)
}

/** The same clock stands at this instant now, whatever day it is where the test runs, and goes on from there. */
export async function clockStandsAt(admin: pg.Client, instant: number): Promise<void> {
  const { rows } = await admin.query('select (extract(epoch from clock_timestamp()) * 1000)::float8 as now')
  await shiftClock(admin, Math.round(instant - rows[0].now))
}

async function shiftClock(admin: pg.Client, ms: number): Promise<void> {
  const { rows } = await admin.query(
    "select pg_get_functiondef(oid) as definition from pg_proc where proname = 'load_batch'",
  )
  const definition = String(rows[0]?.definition)
  await admin.query(definition.replace('clock_timestamp()', `(clock_timestamp() + interval '${ms} milliseconds')`))
}
