import { migrate } from '@understudy/db/migrate'
import { isTemplatePublished, publishTemplate } from '@understudy/provision/test-database'
import { startPostgres } from './start-postgres.ts'

/** Vitest calls this once for each project that needs a database, before all files, and what it returns once after them. */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (isTemplatePublished()) return
  const kind = process.env.UNDERSTUDY_TEST_POSTGRES === 'debian' ? 'debian' : 'embedded'
  const server = await startPostgres(kind, (line) => process.stderr.write(`${line}\n`))
  const dropTemplate = await publishTemplate(server.superuserUrl, migrate)
  return async () => {
    await dropTemplate()
    await server.stop()
  }
}
