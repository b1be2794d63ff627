import type pg from 'pg'

/** The database's clock, as the shell reads it, goes on by so many days more. */
export async function daysPass(admin: pg.Client, days: number): Promise<void> {
  const { rows } = await admin.query(
    "select pg_get_functiondef(oid) as definition from pg_proc where proname = 'load_batch'",
  )
  const definition = String(rows[0]?.definition)
  await admin.query(definition.replace('clock_timestamp()', `(clock_timestamp() + interval '${days} days')`))
}
