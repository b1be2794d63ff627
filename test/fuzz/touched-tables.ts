import type pg from 'pg'

/**
 * Notes which tables a row was written to, by whatever means, and which events: `update task`, `insert ledger
 * task.defined`. What was rolled back is not noted.
 */
export async function watchTables(admin: pg.Client): Promise<() => Promise<string[]>> {
  await admin.query(`
    create schema watching;
    create unlogged table watching.touched (what text);
    create function watching.touch() returns trigger language plpgsql security definer set search_path = watching as $$
    begin
      insert into touched values (lower(tg_op) || ' ' || case
        when tg_table_name like 'ledger_p%' then 'ledger ' || (to_jsonb(new) ->> 'type') else tg_table_name end);
      return null;
    end $$;
    do $$ declare one regclass; begin
      for one in select c.oid from pg_class c where c.relnamespace = 'public'::regnamespace
        and c.relkind in ('r', 'p') and not c.relispartition
      loop
        execute format('create trigger watching after insert or update or delete on %s for each row execute function watching.touch()', one);
      end loop;
    end $$;`)
  return async () => {
    const { rows } = await admin.query<{ what: string }>('delete from watching.touched returning what')
    return [...new Set(rows.map(({ what }) => what))]
  }
}
