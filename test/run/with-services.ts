import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startRedis } from '@understudy/provision/redis'
import { memoryFolder } from '../setup/memory-folder.ts'
import { startPostgres } from '../setup/start-postgres.ts'
import type { RunOptions } from './options.ts'

const cacheDir = join(import.meta.dirname, '../../.understudy/cache')

/** Runs the tests with their services up; the environment tells the tests where these are, and nothing else does. */
export async function withServices<T>(
  options: Pick<RunOptions, 'postgres' | 'redis'>,
  run: () => Promise<T>,
): Promise<T> {
  const log = (line: string) => console.error(line)
  const redis = options.redis ? await startRedis({ cacheDir, log }) : undefined
  const postgres = await startPostgres(options.postgres, log)
  const temporary = await mkdtemp(join(memoryFolder() ?? tmpdir(), 'understudy-tests-'))
  // Postgres runs under an account of its own where the tests run as root.
  await chmod(temporary, 0o755)
  const restore = setEnvironment({
    UNDERSTUDY_TEST_DATABASE_URL: postgres.superuserUrl,
    UNDERSTUDY_TEST_REDIS_URL: redis?.url,
    TMPDIR: temporary,
    // What a developer points the program at is not for the tests to write into.
    DATABASE_URL: undefined,
    REDIS_URL: undefined,
  })
  try {
    return await run()
  } finally {
    restore()
    await postgres.stop()
    await redis?.stop()
    await rm(temporary, { recursive: true, force: true })
  }
}

function setEnvironment(wanted: Readonly<Record<string, string | undefined>>): () => void {
  const before = Object.keys(wanted).map((name) => [name, process.env[name]] as const)
  assign(Object.entries(wanted))
  return () => assign(before)
}

function assign(values: readonly (readonly [string, string | undefined])[]): void {
  for (const [name, value] of values) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}
