import pg from 'pg'

export interface Status {
  readonly ledger_position: number
  readonly relay_position: number
  /** Events that the relay has not carried on yet. */
  readonly relay_backlog: number
  /** Lanes with something sent that is not handled yet. */
  readonly lanes_behind: number
  readonly clocks_armed: number
  readonly clocks_overdue: number
  /** How late the latest alarm is, in seconds. */
  readonly alarm_lag_s: number
  readonly parked_events: number
  readonly agencies: number
}

/** How far everything is behind, over all agencies: asked with the rights of the installation's owner, counts only. */
export async function readStatus(databaseUrl: string): Promise<Status> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const { rows } = await client.query(statement)
    return Object.fromEntries(
      Object.entries(rows[0]).map(([name, value]) => [name, Number(value)]),
    ) as unknown as Status
  } finally {
    await client.end()
  }
}

const statement = `
  with head as (select coalesce(max(position), 0) as position from ledger),
       relay as (select position from relay_cursor where name = 'ledger'),
       alarm as (select wake_at from work_item where wake_at is not null union all select wake_at from review where wake_at is not null)
  select head.position as ledger_position,
         relay.position as relay_position,
         (select count(*) from ledger where position > relay.position) as relay_backlog,
         (select count(*) from lane_cursor where position < sent_position) as lanes_behind,
         (select count(*) from alarm) as clocks_armed,
         (select count(*) from alarm where wake_at <= now()) as clocks_overdue,
         (select round(coalesce(extract(epoch from now() - min(wake_at)), 0), 3) from alarm where wake_at <= now()) as alarm_lag_s,
         (select count(*) from parked_event where replayed_at is null) as parked_events,
         (select count(*) from agency) as agencies
  from head, relay`
