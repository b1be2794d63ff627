import { join } from 'node:path'
import { migrate } from '@understudy/db/migrate'
import { startDebianPostgres } from '@understudy/provision/debian-postgres'
import { startEmbeddedPostgres } from '@understudy/provision/embedded-postgres'
import { publishTemplate } from '@understudy/provision/test-database'

const cache = join(import.meta.dirname, '../../.understudy/test')

/** Vitest calls this once before the files of a project that needs a database, and what it returns once after them. */
export default async function setUp(): Promise<() => Promise<void>> {
  const server = await postgres()
  const dropTemplate = await publishTemplate(server.superuserUrl, migrate)
  return async () => {
    await dropTemplate()
    await server.stop()
  }
}

async function postgres(): Promise<{ readonly superuserUrl: string; readonly stop: () => Promise<void> }> {
  const given = process.env.UNDERSTUDY_TEST_DATABASE_URL
  if (given !== undefined) return { superuserUrl: given, stop: async () => {} }
  const log = (line: string) => process.stderr.write(`${line}\n`)
  if (process.env.UNDERSTUDY_TEST_POSTGRES !== 'debian')
    return startEmbeddedPostgres({ dataDir: join(cache, 'postgres'), log })
  const debian = await startDebianPostgres({ dataDir: join(cache, 'debian-postgres'), log })
  if (debian === undefined)
    throw new Error("Debian's Postgres is asked for and not installed: apt-get install postgresql")
  return debian
}
