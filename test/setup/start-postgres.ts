import { join } from 'node:path'
import { startDebianPostgres } from '@understudy/provision/debian-postgres'
import { startEmbeddedPostgres } from '@understudy/provision/embedded-postgres'
import { SetupProblem } from '@understudy/provision/setup-problem'

export interface TestServer {
  readonly superuserUrl: string
  readonly stop: () => Promise<void>
}

const cache = join(import.meta.dirname, '../../.understudy/test')

/** The server of `UNDERSTUDY_TEST_DATABASE_URL`, else a private one of the kind asked for. */
export async function startPostgres(kind: 'embedded' | 'debian', log: (line: string) => void): Promise<TestServer> {
  const given = process.env.UNDERSTUDY_TEST_DATABASE_URL
  if (given !== undefined) return { superuserUrl: given, stop: async () => {} }
  if (kind === 'embedded') return startEmbeddedPostgres({ dataDir: join(cache, 'postgres'), log, durable: false })
  const debian = await startDebianPostgres({ dataDir: join(cache, 'debian-postgres'), log, durable: false })
  if (debian === undefined) throw new SetupProblem("Debian's Postgres is not here: apt-get install postgresql")
  return debian
}
