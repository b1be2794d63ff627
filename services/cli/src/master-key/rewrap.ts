import type { KeyRing } from '@understudy/db/key-ring'
import type pg from 'pg'

/** What lies wrapped in the database, by the columns that name a row. */
const wrappedTables = [
  { table: 'person_key', key: ['agency_id', 'person_id'], types: ['uuid', 'uuid'] },
  { table: 'draw_key', key: ['agency_id', 'period'], types: ['uuid', 'text'] },
  { table: 'channel_secret', key: ['agency_id', 'id'], types: ['uuid', 'uuid'] },
] as const

export interface Rewrapped {
  readonly keys: number
  readonly checkpoints: number
  /** Checkpoints that no key that was given has signed: `understudy verify` tells of them too. */
  readonly foreign: number
}

const pageSize = 200

/**
 * Wraps everything under the newest master key, a page in a transaction of its own. A row that changed meanwhile is left to
 * whoever changed it, who has the newest key too. Begun again after whatever ended it, it passes over what is done.
 * `client` is of the owner: no service may change what is wrapped.
 */
export async function rewrap(
  client: pg.ClientBase,
  keys: KeyRing,
  agencies: readonly string[],
  onPage: (done: number) => Promise<void> | void,
): Promise<Rewrapped> {
  let [wrapped, checkpoints, foreign] = [0, 0, 0]
  for (const one of wrappedTables)
    for (let after: unknown[] | undefined = []; after !== undefined; ) {
      const page: Page = await rewrapPage(client, keys, agencies, one, after)
      after = page.last
      wrapped += page.done
      if (page.done > 0) await onPage(wrapped)
    }
  for (
    let after: Place | undefined = { agencyId: '00000000-0000-0000-0000-000000000000', number: 0 };
    after !== undefined;
  ) {
    const page: Signed = await resignPage(client, keys, agencies, after)
    after = page.last
    checkpoints += page.done
    foreign += page.foreign
    if (page.done > 0) await onPage(wrapped + checkpoints)
  }
  return { keys: wrapped, checkpoints, foreign }
}

/** How much the newest master key does not wrap yet. */
export async function leftToRewrap(client: pg.ClientBase, keys: KeyRing, agencies: readonly string[]): Promise<number> {
  return inAgencies(client, agencies, async () => {
    let left = 0
    for (const { table } of wrappedTables) {
      const { rows } = await client.query(
        `select count(*)::integer as n from ${table} where substr(wrapped, 1, 8) <> $1`,
        [keys.masters.mark],
      )
      left += rows[0].n
    }
    return left
  })
}

interface Page {
  readonly done: number
  readonly last: unknown[] | undefined
}

type Wrapped = (typeof wrappedTables)[number]

async function rewrapPage(
  client: pg.ClientBase,
  { masters }: KeyRing,
  agencies: readonly string[],
  { table, key, types }: Wrapped,
  after: readonly unknown[],
): Promise<Page> {
  const [first, second] = key
  return inAgencies(client, agencies, async () => {
    const behind = after.length === 0 ? '' : `and (${first}, ${second}) > ($2, $3)`
    const { rows } = await client.query(
      `select ${first}, ${second}, wrapped from ${table} where substr(wrapped, 1, 8) <> $1 ${behind}
       order by ${first}, ${second} limit ${pageSize}`,
      [masters.mark, ...after],
    )
    const { rowCount } = await client.query(
      `update ${table} t set wrapped = n.anew
       from unnest($1::${types[0]}[], $2::${types[1]}[], $3::bytea[], $4::bytea[]) as n (a, b, before, anew)
       where t.${first} = n.a and t.${second} = n.b and t.wrapped = n.before`,
      [
        rows.map((row) => row[first]),
        rows.map((row) => row[second]),
        rows.map((row) => row.wrapped),
        rows.map((row) => masters.wrap(masters.unwrap(row.wrapped))),
      ],
    )
    const last = rows.at(-1)
    return { done: rowCount ?? 0, last: rows.length < pageSize ? undefined : [last[first], last[second]] }
  })
}

interface Place {
  readonly agencyId: string
  readonly number: number
}

interface Signed {
  readonly done: number
  readonly foreign: number
  readonly last: Place | undefined
}

/** The signature is no part of what is chained: the hash that somebody kept elsewhere stays the same. */
async function resignPage(
  client: pg.ClientBase,
  { checkpoints }: KeyRing,
  agencies: readonly string[],
  after: Place,
): Promise<Signed> {
  return inAgencies(client, agencies, async () => {
    const { rows } = await client.query<SignedRow>(
      `select agency_id, number, hash, signature from ledger_checkpoint where (agency_id, number) > ($1, $2)
       order by agency_id, number limit ${pageSize}`,
      [after.agencyId, after.number],
    )
    const older = rows.filter(({ hash, signature }) => !checkpoints.isNewest(hash, signature))
    const ours = older.filter(({ hash, signature }) => checkpoints.verify(hash, signature))
    if (ours.length > 0) await signAnew(client, checkpoints, ours)
    const last = rows.at(-1)
    const next =
      rows.length < pageSize || last === undefined ? undefined : { agencyId: last.agency_id, number: last.number }
    return { done: ours.length, foreign: older.length - ours.length, last: next }
  })
}

interface SignedRow {
  readonly agency_id: string
  readonly number: number
  readonly hash: Buffer
  readonly signature: Buffer
}

/** Nobody may change a checkpoint: the right to is given, and taken back, within this transaction alone. */
async function signAnew(
  client: pg.ClientBase,
  { sign }: KeyRing['checkpoints'],
  rows: readonly SignedRow[],
): Promise<void> {
  await client.query('grant update (signature) on ledger_checkpoint to understudy_owner')
  await client.query(
    `update ledger_checkpoint c set signature = n.anew
     from unnest($1::uuid[], $2::integer[], $3::bytea[], $4::bytea[]) as n (agency_id, number, before, anew)
     where c.agency_id = n.agency_id and c.number = n.number and c.signature = n.before`,
    [
      rows.map(({ agency_id }) => agency_id),
      rows.map(({ number }) => number),
      rows.map(({ signature }) => signature),
      rows.map(({ hash }) => sign(hash)),
    ],
  )
  await client.query('revoke update (signature) on ledger_checkpoint from understudy_owner')
}

/** One transaction that sees these agencies, as the owner of the tables. */
async function inAgencies<T>(client: pg.ClientBase, agencies: readonly string[], work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    await client.query("select set_config('app.agencies', $1, true), set_config('role', 'understudy_owner', true)", [
      agencies.join(','),
    ])
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}
