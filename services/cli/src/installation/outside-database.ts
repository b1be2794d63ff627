import pg from 'pg'

const patienceMs = 5_000
const oldestVersion = 15

/** @throws Error in one clear line, without the password, when the Postgres that DATABASE_URL names cannot be used. */
export async function assertUsable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new Error(`The Postgres that DATABASE_URL names (${placeOf(url)}) cannot be reached: ${explain(error, url)}`)
  }
  try {
    const { rows } = await client.query("select current_setting('server_version_num')::int / 10000 as version")
    if (rows[0].version < oldestVersion)
      throw new Error(
        `The Postgres that DATABASE_URL names (${placeOf(url)}) is version ${rows[0].version}; Understudy needs ${oldestVersion} or newer`,
      )
  } finally {
    await client.end().catch(() => {})
  }
}

/** Host, port and database; never who connects. */
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}:${port || 5432}${pathname}`
}

const explanations: Readonly<Record<string, (url: URL) => string>> = {
  ECONNREFUSED: () => 'nobody listens there',
  ENOTFOUND: ({ hostname }) => `there is no host ${hostname}`,
  EAI_AGAIN: ({ hostname }) => `the name ${hostname} cannot be looked up`,
  EHOSTUNREACH: () => 'there is no way to that host',
  ETIMEDOUT: () => 'no answer',
  '28P01': ({ username }) => `it refuses the password of ${username}`,
  '28000': ({ username }) => `it refuses the user ${username}`,
  '3D000': ({ pathname }) => `it has no database ${pathname.slice(1)}; make it first`,
}

function explain(error: unknown, url: string): string {
  const { code = '', message, errors } = error as { code?: string; message: string; errors?: unknown[] }
  const known = explanations[code]?.(new URL(url))
  if (known !== undefined) return known
  return message === '' && errors?.[0] !== undefined ? explain(errors[0], url) : message || code
}
