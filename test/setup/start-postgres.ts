import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { startDebianPostgres } from '@understudy/provision/debian-postgres'
import { startEmbeddedPostgres } from '@understudy/provision/embedded-postgres'
import { SetupProblem } from '@understudy/provision/setup-problem'
import { memoryFolder } from './memory-folder.ts'

export interface TestServer {
  readonly superuserUrl: string
  readonly stop: () => Promise<void>
}

/** The same for every run of this checkout, so that runs beside each other share a server. */
function cacheFolder(): string {
  const memory = memoryFolder()
  if (memory === undefined) return join(import.meta.dirname, '../../.understudy/test')
  const checkout = createHash('sha256')
    .update(import.meta.dirname)
    .digest('hex')
    .slice(0, 12)
  return join(memory, `understudy-${process.getuid?.()}-${checkout}`)
}

/** The server of `UNDERSTUDY_TEST_DATABASE_URL`, else a private one of the kind asked for. */
export async function startPostgres(kind: 'embedded' | 'debian', log: (line: string) => void): Promise<TestServer> {
  const given = process.env.UNDERSTUDY_TEST_DATABASE_URL
  if (given !== undefined) return { superuserUrl: given, stop: async () => {} }
  const cache = cacheFolder()
  if (kind === 'embedded') return startEmbeddedPostgres({ dataDir: join(cache, 'postgres'), log, durable: false })
  const debian = await startDebianPostgres({ dataDir: join(cache, 'debian-postgres'), log, durable: false })
  if (debian === undefined) throw new SetupProblem("Debian's Postgres is not here: apt-get install postgresql")
  return debian
}
