import { hash } from 'node:crypto'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import type pg from 'pg'

/**
 * The library's secrets by version, which stands beside what each has sealed. A version is told from the secret itself, so
 * that there is nothing to count; what was sealed before there were versions is the oldest secret's.
 */
export function versioned(secrets: readonly [string, ...string[]]) {
  return {
    secrets: secrets.map((value) => ({ version: versionOf(value), value })),
    secret: String(secrets.at(-1)),
  }
}

const versionOf = (secret: string) => hash('sha256', `version ${secret}`, 'buffer').readUInt32BE() >>> 1

const columns = [
  { table: 'auth."twoFactor"', names: ['secret', '"backupCodes"'] },
  { table: 'auth.account', names: ['"accessToken"', '"refreshToken"'] },
] as const

/** Seals second factors and tokens of providers anew under the newest secret, a few rows at a time. */
export async function resealFactors(
  client: pg.ClientBase,
  secrets: readonly [string, ...string[]],
  onRows: (rows: number) => void,
): Promise<void> {
  const { secrets: known, secret: legacySecret } = versioned(secrets)
  const currentVersion = versionOf(secrets[0])
  const key = { keys: new Map(known.map(({ version, value }) => [version, value])), currentVersion, legacySecret }
  for (const { table, names } of columns)
    for (const name of names)
      for (let after: string | undefined = ''; after !== undefined; )
        after = await resealPage(client, { table, name, after, key }, onRows)
}

interface Page {
  readonly table: string
  readonly name: string
  readonly after: string
  readonly key: {
    readonly keys: Map<number, string>
    readonly currentVersion: number
    readonly legacySecret: string
  }
}

/** Answers the last row of the page; undefined where none is left. */
async function resealPage(
  client: pg.ClientBase,
  { table, name, after, key }: Page,
  onRows: (rows: number) => void,
): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string; sealed: string }>(
    `select id, ${name} as sealed from ${table}
     where id > $1 and ${name} is not null and ${name} <> '' and not starts_with(${name}, $2) order by id limit 100`,
    [after, `$ba$${key.currentVersion}$`],
  )
  for (const { id, sealed } of rows) {
    const anew = await symmetricEncrypt({ key, data: await symmetricDecrypt({ key, data: sealed }) })
    await client.query(`update ${table} set ${name} = $3 where id = $1 and ${name} = $2`, [id, sealed, anew])
  }
  if (rows.length > 0) onRows(rows.length)
  return rows.at(-1)?.id
}
